import { useParams } from 'react-router';
import { ItemHistoryDocument, type ItemHistoryQuery } from '../../../gql/content/graphql';
import { useAddressParameters } from '../../../lib/use-address-parameters';
import { usePageQuery } from '../../../lib/use-page-query';
import { count } from '../../../lib/words';
import { formatDate } from '../../../lib/dates';
import { Breadcrumbs } from '../../../ui/breadcrumbs/breadcrumbs';
import { usePageTitle } from '../../../ui/page/use-page-title';
import { PageHeading } from '../../../ui/page/page-heading';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import './history.scss';
import { useHistorySetting } from './history-setting';
import { pageSize } from './page-size';
import { Timeline } from './timeline';
import { useItemPath } from './use-item-path';

/** Every revision of an item, and the choice of two to compare. */
export function HistoryPage() {
  const { address = '' } = useParams();
  const by = useAddressParameters().get('by') || null;
  const { latest, loading } = usePageQuery({
    query: ItemHistoryDocument,
    variables: { address, first: pageSize, by },
    requestPolicy: 'cache-and-network',
  });
  useItemPath(latest?.itemHistory.path);
  usePageTitle(latest ? `History of ${latest.itemHistory.title}` : 'History');
  if (latest === undefined) return <Skeleton label="Loading the history" rows={4} />;
  return <History history={latest.itemHistory} address={address} by={by} busy={loading} />;
}

interface HistoryProps {
  history: ItemHistoryQuery['itemHistory'];
  address: string;
  by: string | null;
  busy: boolean;
}

function History({ history, address, by, busy }: HistoryProps) {
  const { noun, trailTo } = useHistorySetting();
  return (
    <div className="cb-history" aria-busy={busy}>
      <Breadcrumbs trail={trailTo(history)} />
      <div className="cb-pagehead">
        <PageHeading>History</PageHeading>
        <p className="lede">{ledeOf(history, noun)}</p>
      </div>
      {history.revisionCount > 0 && <Timeline key={by} history={history} address={address} by={by} />}
    </div>
  );
}

function ledeOf({ revisionCount, authorCount, departmentCount, since }: ItemHistoryQuery['itemHistory'], noun: string): string {
  if (since === null) return 'Nothing has been published yet.';
  const people = count(authorCount, 'person', 'people');
  const departments = departmentCount > 1 ? ` in ${count(departmentCount, 'department')}` : '';
  return `${count(revisionCount, noun)} by ${people}${departments} since ${formatDate(new Date(since))}.`;
}
