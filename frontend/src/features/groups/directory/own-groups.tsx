import UsersRound from 'lucide-react/icons/users-round';
import type { GroupLineFragment } from '../../../gql/groups/graphql';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { GroupList } from './group-list';

/** The groups one belongs to; undefined while nobody knows. */
export function OwnGroups({ groups }: { groups: GroupLineFragment[] | undefined }) {
  if (!groups) return <Skeleton label="Loading your groups" />;
  if (groups.length === 0) {
    return (
      <EmptyState icon={UsersRound} heading={<h2 className="h-m">You do not belong to a group yet</h2>}>
        Groups that you belong to appear here. Join one of those below, or make a new one.
      </EmptyState>
    );
  }
  return (
    <section aria-labelledby="own">
      <h2 className="h-l" id="own">
        Your groups
      </h2>
      <GroupList groups={groups} />
    </section>
  );
}
