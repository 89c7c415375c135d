import SearchX from 'lucide-react/icons/search-x';
import { Link } from 'react-router';
import { AdministeredPeopleDocument, type AccountState, type Role } from '../../../gql/identity/graphql';
import { useAddressParameters } from '../../../lib/use-address-parameters';
import { usePageQuery } from '../../../lib/use-page-query';
import { count } from '../../../lib/words';
import { AdministrationNavigation } from '../../../ui/administration-navigation/administration-navigation';
import { BigSearch } from '../../../ui/big-search/big-search';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import { Page } from '../../../ui/page/page';
import { Pagination } from '../../../ui/pagination/pagination';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import '../../../ui/views/views.scss';
import { PeopleTable } from './people-table';
import { roleWords, stateWords } from './words';
import './administration.scss';

const states = Object.keys(stateWords) as AccountState[];
const roles = Object.keys(roleWords) as Role[];

export function AdministeredPeoplePage() {
  const address = useAddressParameters();
  const query = address.get('q');
  const state = states.find((one) => one === address.get('state')) ?? null;
  const role = roles.find((one) => one === address.get('role')) ?? null;
  const { latest, loading } = usePageQuery({
    query: AdministeredPeopleDocument,
    variables: { query: query || null, state, role, page: address.page },
  });
  const found = latest?.administeredPeople;
  const views: { label: string; state: AccountState | null; role: Role | null }[] = [
    { label: 'Everybody', state: null, role: null },
    { label: 'Suspended', state: 'SUSPENDED', role: null },
    { label: 'Closed', state: 'CLOSED', role: null },
    { label: 'Administrators', state: null, role: 'SITE_ADMIN' },
    { label: 'Moderators', state: null, role: 'MODERATOR' },
  ];
  return (
    <div className="cb-grid cb-grid--side">
      <AdministrationNavigation />
      <div>
        <Page title="People and accounts" lede="Find somebody by name or address." view={address.page}>
          <BigSearch label="Name or address" formLabel="People and accounts" query={query} kept={{ state: state ?? '', role: role ?? '' }} />
          <nav className="cb-views" aria-label="Show">
            <ul>
              {views.map((view) => (
                <li key={view.label}>
                  <Link
                    to={address.with({ state: view.state, role: view.role, page: 1 })}
                    aria-current={view.state === state && view.role === role ? 'true' : undefined}
                  >
                    {view.label}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
          <div aria-busy={loading}>
            <p className="meta" role="status">
              {found && count(found.total, 'person', 'people')}
            </p>
            {!found && <Skeleton label="Loading people" />}
            {found?.total === 0 && (
              <EmptyState icon={SearchX} heading={<h2 className="h-m">Nobody found</h2>}>
                Try a part of the name or of the address, or show everybody.
              </EmptyState>
            )}
            {found && found.total > 0 && <PeopleTable people={found.people} />}
            {found && (
              <Pagination
                page={found.page}
                pageCount={found.pageCount}
                toPage={(page) => `/administration/people${address.with({ page })}`}
              />
            )}
          </div>
        </Page>
      </div>
    </div>
  );
}
