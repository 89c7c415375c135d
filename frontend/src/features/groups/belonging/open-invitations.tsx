import { useRef } from 'react';
import { GroupInvitingDocument, RevokeGroupInvitationDocument, type GroupInvitingQuery } from '../../../gql/groups/graphql';
import { useFormMutation } from '../../../lib/use-form-mutation';
import { useMore } from '../../../lib/use-more';
import '../../../ui/action-rows/action-rows.scss';
import { Button } from '../../../ui/button/button';
import { FailureNotice } from '../../../ui/form/failure-notice';
import { PersonLine } from '../../../ui/person-line/person-line';
import { Time } from '../../../ui/time/time';

type Invitations = NonNullable<GroupInvitingQuery['group']['invitations']>;

interface OpenInvitationsProps {
  groupId: string;
  first: Invitations;
  onChanged: () => void;
}

/** Who is invited and has not answered. */
export function OpenInvitations({ groupId, first, onChanged }: OpenInvitationsProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { nodes, hasMore, loading, failure, showMore } = useMore({
    first,
    query: GroupInvitingDocument,
    variables: (after) => ({ address: groupId, after }),
    pick: (data) => data.group.invitations ?? { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } },
  });
  const revoke = useFormMutation({
    mutation: RevokeGroupInvitationDocument,
    pick: (data) => data.revokeGroupInvitation,
    onResult: () => {
      heading.current?.focus();
      onChanged();
    },
  });
  const problem = failure ?? revoke.failure;
  return (
    <section aria-labelledby="open-invitations">
      <h2 className="h-m cb-groupheading" id="open-invitations" ref={heading} tabIndex={-1}>
        Waiting for an answer
      </h2>
      {problem && <FailureNotice failure={problem} />}
      {nodes.length === 0 && <p className="meta">Nobody has an invitation without an answer.</p>}
      <ul className="cb-action-rows">
        {nodes.map(({ id, person, invitedBy, expiresAt }) => (
          <li key={id}>
            <PersonLine person={person}>
              Invited by {invitedBy.name}, until <Time value={expiresAt} form="date" />
            </PersonLine>
            <Button variant="secondary" small busy={revoke.busy} onClick={() => void revoke.submit({ invitationId: id })}>
              Take back<span className="vh"> the invitation of {person.name}</span>
            </Button>
          </li>
        ))}
      </ul>
      {hasMore && (
        <Button variant="secondary" busy={loading} onClick={() => void showMore()}>
          Show more
        </Button>
      )}
    </section>
  );
}
