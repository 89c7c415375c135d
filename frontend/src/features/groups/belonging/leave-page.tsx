import { useState } from 'react';
import { Navigate, useNavigate } from 'react-router';
import { useClient } from 'urql';
import {
  GroupBelongingDocument, LeaveGroupDocument, OwnGroupsDocument, type PersonLineFieldsFragment,
} from '../../../gql/groups/graphql';
import { useViewer } from '../../../lib/session';
import { useFormMutation } from '../../../lib/use-form-mutation';
import { usePageQuery } from '../../../lib/use-page-query';
import { Button, ButtonLink } from '../../../ui/button/button';
import { Form } from '../../../ui/form/form';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { useGroupView } from '../group/group-context';
import { Successor } from './successor';

/** Says what one loses by leaving, and leaves. The last owner first names somebody who owns the group. */
export function LeavePage() {
  const { group } = useGroupView('Leave');
  const { data } = usePageQuery({ query: GroupBelongingDocument, variables: { address: group.id } });
  const viewerId = useViewer()?.person.id;
  const [successor, setSuccessor] = useState<PersonLineFieldsFragment>();
  const navigate = useNavigate();
  const client = useClient();
  const form = useFormMutation({
    mutation: LeaveGroupDocument,
    pick: (answer) => answer.leaveGroup,
    onResult: (result) => {
      // The list of one's groups holds it otherwise: of a hidden group nothing comes back that would drop the list.
      const groups = client.query(OwnGroupsDocument, {}, { requestPolicy: 'network-only' }).toPromise();
      void groups.then(() => navigate(result.group ? result.group.path : '/groups'));
    },
  });
  if (!group.viewerRole && !form.busy && !form.result) return <Navigate to={group.path} replace />;
  if (!data) return <Skeleton label="Loading" rows={2} />;
  const { viewerIsLastOwner } = data.group;
  return (
    <section aria-labelledby="leave" className="stack">
      <h2 className="h-l cb-groupheading" id="leave">
        Leave this group
      </h2>
      <ul className="govuk-list govuk-list--bullet">
        <li>You no longer read what is for members only{group.kind === 'OPEN' ? '' : ', and that is all that stands here'}.</li>
        <li>What you wrote here stays with the group, under your name.</li>
        <li>{wayBack[group.kind]}</li>
        {group.viewerRole !== 'MEMBER' && <li>You are no longer {group.viewerRole === 'OWNER' ? 'an owner' : 'a moderator'}. Invitation links that you made stop working.</li>}
      </ul>
      {viewerIsLastOwner && (
        <Successor address={group.id} viewerId={viewerId} chosen={successor} onChoose={setSuccessor}>
          You are the last owner of this group. Choose a member who will own it when you have left.
        </Successor>
      )}
      <Form name="leave" state={form} onSubmit={() => void form.submit({ input: { groupId: group.id, successorId: successor?.id ?? null } })}>
        <div className="row">
          <Button type="submit" variant="warning" busy={form.busy}>
            Leave group
          </Button>
          <ButtonLink variant="secondary" to={group.path}>
            Stay
          </ButtonLink>
        </div>
      </Form>
    </section>
  );
}

const wayBack = {
  OPEN: 'You can join again at any time.',
  REQUEST: 'To come back you ask to join again.',
  HIDDEN: 'You no longer see that the group is there. To come back you have to be invited again.',
};
