import UsersRound from 'lucide-react/icons/users-round';
import { Link } from 'react-router';
import { OwnGroupsDocument } from '../../../gql/groups/graphql';
import { usePageQuery } from '../../../lib/use-page-query';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import { Page } from '../../../ui/page/page';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { GroupList } from './group-list';

/** The groups one belongs to. */
export function GroupsPage() {
  const { data } = usePageQuery({ query: OwnGroupsDocument });
  return (
    <Page title="Groups" lede="People of several departments who work on something together.">
      <p>
        <Link to="/groups/invitations">Invitations and requests</Link>
      </p>
      {!data && <Skeleton label="Loading groups" />}
      {data?.ownGroups.length === 0 && (
        <EmptyState icon={UsersRound} heading={<h2 className="h-m">You do not belong to a group yet</h2>}>
          Groups that you belong to appear here.
        </EmptyState>
      )}
      {data && data.ownGroups.length > 0 && (
        <section aria-labelledby="own">
          <h2 className="h-l" id="own">
            Your groups
          </h2>
          <GroupList groups={data.ownGroups} />
        </section>
      )}
    </Page>
  );
}
