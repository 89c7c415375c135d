import ShieldCheck from 'lucide-react/icons/shield-check';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { ModerationQueueDocument, type ModerationSort, type ModerationView } from '../../../gql/moderation/graphql';
import { formatRelative } from '../../../lib/dates';
import { usePageQuery } from '../../../lib/use-page-query';
import { count } from '../../../lib/words';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import { Page } from '../../../ui/page/page';
import { Pagination } from '../../../ui/pagination/pagination';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { CaseCard } from './case-card';
import './queue.scss';
import { QueueTabs } from './queue-tabs';
import { QueueNews } from './queue-news';

const views: Record<string, ModerationView> = { 'second-look': 'SECOND_LOOK', decided: 'DECIDED' };

interface QueueProps {
  /** The address of the group whose queue it is; without it that of the site. */
  group?: string;
  /** Where it is shown. */
  path: string;
  title: string;
  onDecided: () => void;
}

/** What people have reported, and what moderators do about it. */
export function Queue({ group, path, title, onDecided }: QueueProps) {
  const [parameters] = useSearchParams();
  const view = views[parameters.get('view') ?? ''] ?? 'TO_DECIDE';
  const sort: ModerationSort = parameters.get('sort') === 'most-reported' ? 'MOST_REPORTED' : 'OLDEST';
  const page = Math.max(1, Number(parameters.get('page')) || 1);
  const [news, setNews] = useState('');
  const decided = (said: string) => {
    setNews(said);
    onDecided();
  };
  const { data, latest } = usePageQuery({
    query: ModerationQueueDocument,
    variables: { view, sort, page, group },
    requestPolicy: 'cache-and-network',
  });
  const queue = data?.moderationQueue;
  const counts = latest?.moderationQueue;
  const lede = counts && waiting(counts);
  const content = (
    <>
      <QueueTabs path={path} view={view} sort={sort} toDecide={counts?.toDecide ?? 0} secondLook={counts?.secondLook ?? 0} />
      <QueueNews news={news} />
      {!data || !queue ? (
        <Skeleton label="Loading cases" rows={3} />
      ) : queue.cases.length === 0 ? (
        <EmptyState icon={ShieldCheck} heading={<h2 className="h-m">{empty[view]}</h2>}>
          What people report appears here.
        </EmptyState>
      ) : (
        <ul className="cb-queue">
          {queue.cases.map((one) => (
            <li key={one.id}>
              <CaseCard about={one} reasons={data.reportReasons} onDecided={decided} />
            </li>
          ))}
        </ul>
      )}
      {queue && <Pagination page={queue.page} pageCount={queue.pageCount} toPage={(number) => pathOf(path, parameters, number)} />}
    </>
  );
  if (!group) {
    return (
      <Page title={title} lede={lede} view={`${view} ${page}`}>
        {content}
      </Page>
    );
  }
  return (
    <section className="cb-queue__group" aria-labelledby="queue-heading">
      <h2 className="h-l" id="queue-heading">
        {title}
      </h2>
      <p className="lede">{lede}</p>
      {content}
    </section>
  );
}

const empty: Record<ModerationView, string> = {
  TO_DECIDE: 'Nothing waits to be decided',
  SECOND_LOOK: 'Nobody has asked for a second look',
  DECIDED: 'Nothing has been decided yet',
};

function waiting({ toDecide, oldestAt }: { toDecide: number; oldestAt: string | null }): string {
  if (toDecide === 0 || oldestAt === null) return 'Nothing waits to be decided.';
  return `${count(toDecide, 'case')} to decide. The oldest was reported ${formatRelative(new Date(oldestAt), new Date())}.`;
}

function pathOf(path: string, parameters: URLSearchParams, page: number): string {
  const next = new URLSearchParams(parameters);
  next.set('page', String(page));
  return `${path}?${next}`;
}
