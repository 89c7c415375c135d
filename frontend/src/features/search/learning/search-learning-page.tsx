import CircleCheck from 'lucide-react/icons/circle-check';
import { Link } from 'react-router';
import { SearchLearningDocument, type SearchLearningQuery, type SearchOutcome } from '../../../gql/search/graphql';
import { useAddressParameters } from '../../../lib/use-address-parameters';
import { usePageQuery } from '../../../lib/use-page-query';
import { count } from '../../../lib/words';
import { AdministrationNavigation } from '../../../ui/administration-navigation/administration-navigation';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import { Page } from '../../../ui/page/page';
import { Pagination } from '../../../ui/pagination/pagination';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { Tabs } from '../../../ui/tabs/tabs';
import { LearntSearches } from './learnt-searches';
import '../../../ui/views/views.scss';
import './search-learning.scss';

type Learning = SearchLearningQuery['searchLearning'];

const views: { outcome: SearchOutcome; parameter: string; label: string; none: string }[] = [
  { outcome: 'NOTHING_FOUND', parameter: '', label: 'Found nothing', none: 'No search found nothing' },
  { outcome: 'NOTHING_OPENED', parameter: 'not-opened', label: 'Found, but nothing was opened', none: 'Something was opened after every search' },
];
const periods = [30, 7, 90];

/** What people search for in vain. Everything asked stands in the address: `?view=not-opened&days=7&page=2`. */
export function SearchLearningPage() {
  const address = useAddressParameters();
  const view = views.find(({ parameter }) => parameter === address.get('view')) ?? views[0];
  const days = periods.find((period) => String(period) === address.get('days')) ?? 30;
  const outcome = view?.outcome ?? 'NOTHING_FOUND';
  const { latest, loading } = usePageQuery({ query: SearchLearningDocument, variables: { outcome, days, page: address.page } });
  const learning = latest?.searchLearning;
  return (
    <div className="cb-grid cb-grid--side">
      <AdministrationNavigation />
      <div>
        <Page
          title="What people search for"
          lede="Searches that led nowhere show what is missing, or is called something else."
          view={address.page}
        >
          <Tabs
            label="Searches that"
            tabs={views.map((one) => ({ label: one.label, to: address.with({ view: one.parameter, page: null }), current: one === view }))}
          />
          <nav className="cb-views" aria-label="Of the last">
            <ul>
              {[...periods].sort((one, other) => one - other).map((period) => (
                <li key={period}>
                  <Link to={address.with({ days: period === 30 ? null : period, page: null })} aria-current={period === days ? 'true' : undefined}>
                    {period} days
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
          {!learning && <Skeleton label="Counting" />}
          {learning && (
            <div aria-busy={loading}>
              <p className="cb-learning__all">{inAll(learning, days)}</p>
              {learning.searches.length === 0 ? (
                <EmptyState icon={CircleCheck} heading={<h2 className="h-m">{view?.none}</h2>}>
                  {learning.daysWithNames === 0
                    ? 'Searches are not counted on this site. Your operators can change that.'
                    : `Searches of at least ${count(learning.leastPeople, 'person', 'people')} are listed here.`}
                </EmptyState>
              ) : (
                <LearntSearches searches={learning.searches} outcome={outcome} />
              )}
              <Pagination
                page={learning.page}
                pageCount={learning.pageCount}
                toPage={(page) => `/administration/search-learning${address.with({ page })}`}
              />
              <Rules learning={learning} />
            </div>
          )}
        </Page>
      </div>
    </div>
  );
}

function inAll({ asked, nothingFound, nothingOpened }: Learning, days: number): string {
  const all = `${count(asked, 'search', 'searches')} in ${days} days`;
  if (asked === 0) return `${all}.`;
  return `${all}: ${shareOf(nothingFound, asked)} found nothing, and of ${shareOf(nothingOpened, asked)} nothing was opened.`;
}

function shareOf(part: number, all: number): string {
  return `${part.toLocaleString('en-GB')} (${Math.round((part / all) * 100)}%)`;
}

function Rules({ learning: { daysWithNames, leastPeople } }: { learning: Learning }) {
  if (daysWithNames === 0) return null;
  return (
    <p className="meta cb-learning__rules">
      Nobody is told who searched. What fewer than {count(leastPeople, 'person', 'people')} searched for is not listed, and searches that hold
      what looks like an email address, a National Insurance, card or NHS number are not kept. Who searched is forgotten after{' '}
      {count(daysWithNames, 'day')}.
    </p>
  );
}
