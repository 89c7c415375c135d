import { Link } from 'react-router';
import {
  GroupOverviewDocument, type GroupHeadFragment, type GroupOverviewQuery, type GroupOverviewQueryVariables,
} from '../../../gql/groups/graphql';
import { useMore } from '../../../ui/more/use-more';
import '../../../ui/segments/segments.scss';
import { Feed } from '../../blogs/public';
import { NoPosts } from './no-posts';

interface RecentProps {
  group: GroupHeadFragment;
  variables: GroupOverviewQueryVariables;
  first: GroupOverviewQuery['group']['latest'];
}

/** What was posted or talked about lately. */
export function Recent({ group, variables, first }: RecentProps) {
  const latest = useMore({
    query: GroupOverviewDocument,
    variables: (after) => ({ ...variables, after }),
    pick: (answer) => answer.group.latest,
    first,
  });
  if (latest.nodes.length === 0) return <NoPosts group={group} />;
  const isNewest = variables.order === 'NEWEST';
  return (
    <section aria-labelledby="recent">
      <div className="row cb-recenthead">
        <h2 className="h-l" id="recent">
          Recent
        </h2>
        <nav className="seg" aria-label="Order of posts">
          <Link to={group.path} preventScrollReset aria-current={isNewest ? undefined : 'true'}>
            Active
          </Link>
          <Link to={`${group.path}?sort=newest`} preventScrollReset aria-current={isNewest ? 'true' : undefined}>
            Newest
          </Link>
        </nav>
      </div>
      <Feed {...latest} items={latest.nodes} heading="h3" withoutPlace />
    </section>
  );
}
