import SearchX from 'lucide-react/icons/search-x';
import { Link, useSearchParams } from 'react-router';
import { GroupDirectoryDocument, GroupFacetsDocument } from '../../../gql/groups/graphql';
import { changed } from '../../../lib/filter-address';
import { usePageQuery } from '../../../lib/use-page-query';
import { count } from '../../../lib/words';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import { Filters } from '../../../ui/facet/filters';
import { OrderBy } from '../../../ui/facet/order-by';
import { Pagination } from '../../../ui/pagination/pagination';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { askedBy, isNarrowed, orders } from './directory-address';
import { AppliedToGroups, GroupFacets } from './group-facets';
import { GroupList } from './group-list';

/** All groups that one knows of, or those that fit what the address asks. */
export function AllGroups() {
  const [parameters] = useSearchParams();
  const { query, filter, order, page } = askedBy(parameters);
  const { latest, loading } = usePageQuery({
    query: GroupDirectoryDocument,
    variables: { query, filter, order, page },
    requestPolicy: 'cache-and-network',
  });
  const facets = usePageQuery({ query: GroupFacetsDocument, variables: { query, filter } }).latest?.groupFacets ?? [];
  const found = latest?.groups;
  return (
    <section aria-labelledby="all" aria-busy={loading}>
      <h2 className="h-l" id="all">
        {query ? `Groups with “${query}”` : 'All groups'}
      </h2>
      <div className="cb-grid cb-grid--facets cb-groups__all">
        <Filters label="Filter groups" left={count(found?.total ?? 0, 'group')}>
          <GroupFacets found={facets} />
        </Filters>
        <div>
          <div className="row row--spread cb-groups__count">
            <p role="status" className="meta">
              {found && (found.total > 0 ? count(found.total, 'group') : 'None found')}
            </p>
            <OrderBy orders={orders} order={order} />
          </div>
          <AppliedToGroups found={facets} />
          {!found && <Skeleton label="Loading groups" rows={4} />}
          {found?.total === 0 && <None isNarrowed={isNarrowed(parameters)} />}
          {found && found.total > 0 && <GroupList groups={found.groups} />}
          {found && (
            <Pagination
              page={found.page}
              pageCount={found.pageCount}
              toPage={(number) => `/groups${changed(parameters, 'page', number === 1 ? '' : String(number))}`}
            />
          )}
        </div>
      </div>
    </section>
  );
}

function None({ isNarrowed: some }: { isNarrowed: boolean }) {
  if (!some) {
    return (
      <EmptyState icon={SearchX} heading={<h3 className="h-m">There are no groups yet</h3>} action={<Link to="/groups/new">Make the first one</Link>}>
        Groups that you can find appear here.
      </EmptyState>
    );
  }
  return (
    <EmptyState icon={SearchX} heading={<h3 className="h-m">No group fits</h3>} action={<Link to="/groups">Show all groups</Link>}>
      Try the beginning of a word of the name, the purpose or a topic, or take a filter off.
    </EmptyState>
  );
}
