import SearchX from 'lucide-react/icons/search-x';
import { Link } from 'react-router';
import { DepartmentsDocument, PeopleDocument } from '../../../gql/profiles/graphql';
import { useAddressParameters } from '../../../lib/use-address-parameters';
import { usePageQuery } from '../../../lib/use-page-query';
import { count } from '../../../lib/words';
import { BigSearch } from '../../../ui/big-search/big-search';
import { AppliedFilter } from '../../../ui/chip/chip';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import { Page } from '../../../ui/page/page';
import { Pagination } from '../../../ui/pagination/pagination';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { DepartmentFilter } from './department-filter';
import { PeopleList } from './people-list';

export function PeoplePage() {
  const address = useAddressParameters();
  const query = address.get('q');
  const departmentId = address.get('department');
  const { latest, loading } = usePageQuery({
    query: PeopleDocument,
    variables: { query: query || null, filter: departmentId ? { departmentIds: [departmentId] } : null, page: address.page },
  });
  const departments = usePageQuery({ query: DepartmentsDocument, variables: {} }).data?.departments ?? [];
  const department = departments.find(({ id }) => id === departmentId);
  const found = latest?.people;
  return (
    <Page title="People" lede="Find someone by name, and see what they know." view={address.page}>
      <BigSearch label="Name" formLabel="People" query={query} kept={{ department: departmentId }} />
      <div className="cb-grid cb-grid--facets cb-directory">
        <DepartmentFilter
          departments={departments}
          chosen={departmentId}
          to={(id) => address.with({ department: id, page: 1 })}
        />
        <div aria-busy={loading}>
          <div className="cb-directory__count" role="status">
            {found && (
              <h2 className="h-m">{found.total > 0 ? count(found.total, 'person', 'people') : 'Nobody found'}</h2>
            )}
          </div>
          {(query || department) && (
            <div className="cb-applied">
              {query && <AppliedFilter label={`Name: ${query}`} without={address.with({ q: null, page: 1 })} />}
              {department && (
                <AppliedFilter label={department.name} without={address.with({ department: null, page: 1 })} />
              )}
            </div>
          )}
          {!found && <Skeleton label="Loading people" />}
          {found?.total === 0 && <Nobody />}
          {found && <PeopleList people={found.people} />}
          {found && (
            <Pagination
              page={found.page}
              pageCount={found.pageCount}
              toPage={(page) => `/people${address.with({ page })}`}
            />
          )}
        </div>
      </div>
    </Page>
  );
}

function Nobody() {
  return (
    <EmptyState
      icon={SearchX}
      heading={<h3 className="h-m">Nobody here has that name</h3>}
      action={<Link to="/people">Show everybody</Link>}
    >
      Try a part of the name, or take a filter off.
    </EmptyState>
  );
}
