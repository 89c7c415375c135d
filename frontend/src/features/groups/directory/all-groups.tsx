import SearchX from 'lucide-react/icons/search-x';
import { Link } from 'react-router';
import { GroupDirectoryDocument } from '../../../gql/groups/graphql';
import { usePageQuery } from '../../../lib/use-page-query';
import { count } from '../../../lib/words';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import { Pagination } from '../../../ui/pagination/pagination';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { GroupList } from './group-list';

/** All groups that one knows of, or those that fit what is searched for. */
export function AllGroups({ query, page }: { query: string; page: number }) {
  const { latest, loading } = usePageQuery({
    query: GroupDirectoryDocument,
    variables: { query: query || null, page },
    requestPolicy: 'cache-and-network',
  });
  const found = latest?.groups;
  return (
    <section aria-labelledby="all" aria-busy={loading}>
      <h2 className="h-l" id="all">
        {query === '' ? 'All groups' : `Groups with “${query}”`}
      </h2>
      <p role="status" className="meta">
        {found && found.total > 0 && count(found.total, 'group')}
        {found?.total === 0 && query !== '' && 'None found'}
      </p>
      {!found && <Skeleton label="Loading groups" rows={4} />}
      {found?.total === 0 && <None query={query} />}
      {found && found.total > 0 && <GroupList groups={found.groups} />}
      {found && <Pagination page={found.page} pageCount={found.pageCount} toPage={(number) => addressOf(query, number)} />}
    </section>
  );
}

function None({ query }: { query: string }) {
  if (query === '') {
    return (
      <EmptyState icon={SearchX} heading={<h3 className="h-m">There are no groups yet</h3>} action={<Link to="/groups/new">Make the first one</Link>}>
        Groups that you can find appear here.
      </EmptyState>
    );
  }
  return (
    <EmptyState icon={SearchX} heading={<h3 className="h-m">No group fits</h3>} action={<Link to="/groups">Show all groups</Link>}>
      Try the beginning of a word of the name, the purpose or a topic.
    </EmptyState>
  );
}

function addressOf(query: string, page: number): string {
  const asked = new URLSearchParams({ ...(query && { q: query }), ...(page > 1 && { page: String(page) }) }).toString();
  return asked ? `/groups?${asked}` : '/groups';
}
