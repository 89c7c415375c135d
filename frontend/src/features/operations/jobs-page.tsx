import CircleCheck from 'lucide-react/icons/circle-check';
import { useState } from 'react';
import { Link } from 'react-router';
import { useMutation } from 'urql';
import { JobsDocument, RetryJobsDocument, type JobFieldsFragment, type JobState } from '../../gql/operations/graphql';
import { toRequestFailure } from '../../lib/request-failure';
import { useAddressParameters } from '../../lib/use-address-parameters';
import { usePageQuery } from '../../lib/use-page-query';
import { count } from '../../lib/words';
import { AdministrationNavigation } from '../../ui/administration-navigation/administration-navigation';
import { Banner } from '../../ui/banner/banner';
import { Button } from '../../ui/button/button';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { FailureNotice } from '../../ui/form/failure-notice';
import { Page } from '../../ui/page/page';
import { Skeleton } from '../../ui/skeleton/skeleton';
import { JobTable } from './job-table';
import '../../ui/views/views.scss';

const views: { label: string; state: JobState; none: string }[] = [
  { label: 'Failed', state: 'PARKED', none: 'No job has failed for good' },
  { label: 'Being tried again', state: 'RETRYING', none: 'No job waits for another try' },
  { label: 'Running', state: 'RUNNING', none: 'No job runs at this moment' },
  { label: 'Waiting', state: 'WAITING', none: 'No job waits' },
];

export function JobsPage() {
  const address = useAddressParameters();
  const view = views.find(({ state }) => state === address.get('state')) ?? views[0];
  const state = view?.state ?? 'PARKED';
  const { latest, refresh } = usePageQuery({ query: JobsDocument, variables: { state } });
  const [retrying, retry] = useMutation(RetryJobsDocument);
  const [done, setDone] = useState('');
  const tryAgain = async (job: JobFieldsFragment | null) => {
    const { data } = await retry({ id: job?.id ?? null });
    setDone(data ? `${count(data.retryJobs.count, 'job')} ${data.retryJobs.count === 1 ? 'is' : 'are'} tried again now.` : '');
    refresh();
  };
  const list = latest?.jobs;
  return (
    <div className="cb-grid cb-grid--side">
      <AdministrationNavigation />
      <div>
        <Page title="Jobs" lede="Work that the site does by itself. A job that failed too often waits here for you.">
          <nav className="cb-views" aria-label="Show">
            <ul>
              {views.map((one) => (
                <li key={one.state}>
                  <Link
                    to={address.with({ state: one.state === 'PARKED' ? null : one.state })}
                    aria-current={one.state === state ? 'true' : undefined}
                  >
                    {one.label}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
          {done && <Banner kind="good">{done}</Banner>}
          {retrying.error && <FailureNotice failure={toRequestFailure(retrying.error)} />}
          {!list && <Skeleton label="Loading jobs" />}
          {list?.total === 0 && (
            <EmptyState icon={CircleCheck} heading={<h2 className="h-m">{view?.none}</h2>}>
              Nothing to do here.
            </EmptyState>
          )}
          {list && list.total > 0 && (
            <>
              <p className="cb-tablehead row row--spread">
                <span className="meta">
                  {count(list.total, 'job')}
                  {list.total > list.jobs.length && `, the newest ${list.jobs.length} are shown`}
                </span>
                {state === 'PARKED' && (
                  <Button variant="secondary" busy={retrying.fetching} onClick={() => void tryAgain(null)}>
                    Try all again
                  </Button>
                )}
              </p>
              <JobTable jobs={list.jobs} busy={retrying.fetching} onRetry={(job) => void tryAgain(job)} />
            </>
          )}
        </Page>
      </div>
    </div>
  );
}
