import MailOpen from 'lucide-react/icons/mail-open';
import { useRef, useState } from 'react';
import { Link } from 'react-router';
import {
  AcceptGroupInvitationDocument, DeclineGroupInvitationDocument, OwnGroupInvitationsDocument, type OwnGroupInvitationsQuery,
} from '../../../gql/groups/graphql';
import { useFormMutation } from '../../../lib/use-form-mutation';
import { usePageQuery } from '../../../lib/use-page-query';
import '../../../ui/action-rows/action-rows.scss';
import { Button } from '../../../ui/button/button';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import { FailureNotice } from '../../../ui/form/failure-notice';
import { Page } from '../../../ui/page/page';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { Time } from '../../../ui/time/time';
import '../directory/group-list.scss';
import { kindNames } from '../words';
import { OwnRequests } from './own-requests';

type Invitation = OwnGroupInvitationsQuery['ownGroupInvitations'][number];

/** Groups that one is invited to, and what one has asked of others. */
export function OwnInvitationsPage() {
  const { latest, refresh } = usePageQuery({ query: OwnGroupInvitationsDocument, variables: {} });
  const heading = useRef<HTMLHeadingElement>(null);
  const [news, setNews] = useState('');
  const answered = (words: string) => {
    setNews(words);
    heading.current?.focus();
    refresh();
  };
  return (
    <Page title="Invitations and requests" lede="Groups that you are invited to or have asked to join.">
      {!latest && <Skeleton label="Loading invitations" />}
      {latest && (
        <div className="stack-l">
          <section aria-labelledby="invitations">
            <h2 className="h-l" id="invitations" ref={heading} tabIndex={-1}>
              Invitations
            </h2>
            <p role="status">{news}</p>
            {latest.ownGroupInvitations.length === 0 && (
              <EmptyState icon={MailOpen} heading={<h3 className="h-m">You have no invitations</h3>}>
                You get an email when a group invites you.
              </EmptyState>
            )}
            <ul className="cb-action-rows">
              {latest.ownGroupInvitations.map((invitation) => (
                <InvitationRow key={invitation.id} invitation={invitation} onAnswered={answered} />
              ))}
            </ul>
          </section>
          <OwnRequests requests={latest.ownGroupRequests} onChanged={refresh} />
        </div>
      )}
    </Page>
  );
}

function InvitationRow({ invitation, onAnswered }: { invitation: Invitation; onAnswered: (words: string) => void }) {
  const { group, invitedBy, message, expiresAt } = invitation;
  const accept = useFormMutation({
    mutation: AcceptGroupInvitationDocument,
    pick: (data) => data.acceptGroupInvitation,
    onResult: () => onAnswered(`You are a member of ${group?.name} now.`),
  });
  const decline = useFormMutation({
    mutation: DeclineGroupInvitationDocument,
    pick: (data) => data.declineGroupInvitation,
    onResult: () => onAnswered(`You have declined the invitation to ${group?.name}.`),
  });
  if (!group) return null;
  const failure = accept.failure ?? decline.failure;
  return (
    <li>
      <div>
        <h3 className="h-s">
          <Link className="quiet" to={group.path}>
            {group.name}
          </Link>
        </h3>
        <p>{group.purpose}</p>
        <p className="meta">
          {kindNames[group.kind]}. Owned by {group.owners.map(({ name }) => name).join(', ') || 'nobody at the moment'}. Invited by {invitedBy.name}, until{' '}
          <Time value={expiresAt} form="date" />
        </p>
        {message && <p className="cb-action-rows__words">{message}</p>}
        {failure && <FailureNotice failure={failure} />}
      </div>
      <div className="row">
        <Button small busy={accept.busy} onClick={() => void accept.submit({ groupId: group.id })}>
          Accept<span className="vh"> the invitation to {group.name}</span>
        </Button>
        <Button small variant="secondary" busy={decline.busy} onClick={() => void decline.submit({ groupId: group.id })}>
          Decline<span className="vh"> the invitation to {group.name}</span>
        </Button>
      </div>
    </li>
  );
}
