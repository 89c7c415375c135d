import type { JobFieldsFragment } from '../../gql/operations/graphql';
import { formatDateAndTime } from '../../lib/dates';
import { Button } from '../../ui/button/button';
import { Table } from '../../ui/table/table';
import { Time } from '../../ui/time/time';

interface JobTableProps {
  jobs: JobFieldsFragment[];
  busy: boolean;
  onRetry: (job: JobFieldsFragment) => void;
}

export function JobTable({ jobs, busy, onRetry }: JobTableProps) {
  return (
    <Table
      label="Jobs"
      headings={['Job', 'Tries', 'When', 'What went wrong']}
      rows={jobs.map((job) => ({
        key: job.id,
        cells: [
          <>
            {job.task}
            <div className="meta">number {job.id}</div>
          </>,
          `${job.attempts} of ${job.maxAttempts}`,
          <>
            <span>
              asked for <Time value={job.createdAt} />
            </span>
            <div className="meta">{timing(job)}</div>
          </>,
          <>
            <span>{job.error ?? <span className="meta">Nothing yet</span>}</span>
            {job.state === 'PARKED' && (
              <div>
                <Button variant="secondary" small busy={busy} onClick={() => onRetry(job)}>
                  Try again<span className="vh"> {job.task}, number {job.id}</span>
                </Button>
              </div>
            )}
          </>,
        ],
      }))}
    />
  );
}

function timing({ state, runAt }: JobFieldsFragment): string {
  const at = formatDateAndTime(new Date(runAt));
  if (state === 'RUNNING') return `began ${at}`;
  return state === 'PARKED' ? `last due ${at}` : `next try ${at}`;
}
