import SearchX from 'lucide-react/icons/search-x';
import { Link, useSearchParams } from 'react-router';
import { PeopleDocument, PeopleFacetsDocument } from '../../../gql/profiles/graphql';
import { changed } from '../../../lib/filter-address';
import { usePageQuery } from '../../../lib/use-page-query';
import { count } from '../../../lib/words';
import { BigSearch } from '../../../ui/big-search/big-search';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import { Filters } from '../../../ui/facet/filters';
import { OrderBy } from '../../../ui/facet/order-by';
import { Page } from '../../../ui/page/page';
import { Pagination } from '../../../ui/pagination/pagination';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { Applied } from './applied';
import { askedBy, orders } from './directory-address';
import { FacetChoices } from './facet-choices';
import { Letters } from './letters';
import { PeopleList } from './people-list';

/** Everything asked stands in the address: `/people?q=osei&department=…&skill=letters&order=newest&page=2`. */
export function PeoplePage() {
  const [parameters] = useSearchParams();
  const { query, filter, order, page } = askedBy(parameters);
  const { latest, loading } = usePageQuery({ query: PeopleDocument, variables: { query, filter, order, page } });
  const facets = usePageQuery({ query: PeopleFacetsDocument, variables: { query, filter } }).latest?.peopleFacets ?? [];
  const found = latest?.people;
  const kept = [...parameters].filter(([name]) => name !== 'q' && name !== 'page' && name !== 'letter');
  return (
    <Page title="People" lede="Find someone by what they know, not only by where they sit." view={page}>
      <BigSearch label="Name" formLabel="People" query={query ?? ''} kept={kept} />
      <div className="cb-grid cb-grid--facets cb-directory">
        <Filters label="Filter people" left={count(found?.total ?? 0, 'person', 'people')}>
          <FacetChoices found={facets} />
        </Filters>
        <div aria-busy={loading}>
          <div className="row row--spread cb-directory__count">
            <div role="status">
              {found && (
                <h2 className="h-m">{found.total > 0 ? count(found.total, 'person', 'people') : 'Nobody found'}</h2>
              )}
            </div>
            <OrderBy orders={orders} order={order} />
          </div>
          <Applied found={facets} />
          <Letters found={facets} />
          {!found && <Skeleton label="Loading people" />}
          {found?.total === 0 && <Nobody query={query} />}
          {found && <PeopleList people={found.people} />}
          {found && (
            <Pagination
              page={found.page}
              pageCount={found.pageCount}
              toPage={(number) => `/people${changed(parameters, 'page', number === 1 ? '' : String(number))}`}
            />
          )}
        </div>
      </div>
    </Page>
  );
}

function Nobody({ query }: { query: string | null }) {
  return (
    <EmptyState
      icon={SearchX}
      heading={<h3 className="h-m">Nobody here fits</h3>}
      action={
        query ? (
          <Link to={`/search?q=${encodeURIComponent(query)}&kind=person`}>Search what people tell of themselves</Link>
        ) : (
          <Link to="/people">Show everybody</Link>
        )
      }
    >
      Try a part of the name, or take a filter off.
    </EmptyState>
  );
}
