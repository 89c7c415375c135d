import UsersRound from 'lucide-react/icons/users-round';
import { useState } from 'react';
import type { GroupLineFragment } from '../../../gql/groups/graphql';
import { Button } from '../../../ui/button/button';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { GroupList } from './group-list';

/** Of many groups the first few are shown until one asks for all. */
const shownAtFirst = 8;

/** The groups one belongs to; undefined while nobody knows. */
export function OwnGroups({ groups }: { groups: GroupLineFragment[] | undefined }) {
  const [all, setAll] = useState(false);
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
      <GroupList groups={all ? groups : groups.slice(0, shownAtFirst)} />
      {!all && groups.length > shownAtFirst && (
        <Button variant="secondary" onClick={() => setAll(true)}>
          Show all {groups.length} of your groups
        </Button>
      )}
    </section>
  );
}
