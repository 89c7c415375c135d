import { Navigate } from 'react-router';
import { GroupInvitingDocument } from '../../../gql/groups/graphql';
import { usePageQuery } from '../../../lib/use-page-query';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { useGroupView } from '../group/group-context';
import './invite.scss';
import { InviteForm } from './invite-form';
import { OpenInvitations } from './open-invitations';
import { OpenLinks } from './open-links';

/** Everything with which people are brought into a group: invitations by name, lists of addresses, links. */
export function InvitePage() {
  const { group } = useGroupView('Invite people');
  const { latest, refresh } = usePageQuery({ query: GroupInvitingDocument, variables: { address: group.id } });
  if (!group.viewerCan.invite) return <Navigate to={group.path} replace />;
  return (
    <section aria-labelledby="invite" className="cb-invite stack-l">
      <div>
        <h2 className="h-l cb-groupheading" id="invite">
          Invite people
        </h2>
        <p>
          They get an email, see the name, purpose and owners of the group, and decide within 30 days.
          {group.limitedTo.length > 0 && ` This group is limited to ${group.limitedTo.map(({ name }) => name).join(', ')}.`}
        </p>
        <InviteForm groupId={group.id} onInvited={refresh} />
      </div>
      {!latest && <Skeleton label="Loading invitations" rows={2} />}
      {latest?.group.invitations && <OpenInvitations groupId={group.id} first={latest.group.invitations} onChanged={refresh} />}
      {latest?.group.links && <OpenLinks groupId={group.id} links={latest.group.links} onChanged={refresh} />}
    </section>
  );
}
