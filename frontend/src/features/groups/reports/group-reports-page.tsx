import { Queue } from '../../moderation/public';
import { useGroupView } from '../group/group-context';

/** What was reported in a group, for its owners and moderators. */
export function GroupReportsPage() {
  const { group, refresh } = useGroupView('Reports');
  if (!group.viewerCan.moderate) return <p>Only owners and moderators of the group see what was reported.</p>;
  return <Queue group={group.id} path={`${group.path}/reports`} title="Reports" onDecided={refresh} />;
}
