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
    <Table label="Jobs" headings={['Job', 'Tries', 'When', 'What went wrong']}>
      {jobs.map((job) => (
        <tr key={job.id}>
          <th scope="row" className="govuk-table__cell">
            {job.task}
            <div className="meta">number {job.id}</div>
          </th>
          <td className="govuk-table__cell">
            {job.attempts} of {job.maxAttempts}
          </td>
          <td className="govuk-table__cell">
            asked for <Time value={job.createdAt} />
            <div className="meta">{timing(job)}</div>
          </td>
          <td className="govuk-table__cell">
            {job.error ?? <span className="meta">Nothing yet</span>}
            {job.state === 'PARKED' && (
              <div>
                <Button variant="secondary" small busy={busy} onClick={() => onRetry(job)}>
                  Try again<span className="vh"> {job.task}, number {job.id}</span>
                </Button>
              </div>
            )}
          </td>
        </tr>
      ))}
    </Table>
  );
}

function timing({ state, runAt }: JobFieldsFragment): string {
  const at = formatDateAndTime(new Date(runAt));
  if (state === 'RUNNING') return `began ${at}`;
  return state === 'PARKED' ? `last due ${at}` : `next try ${at}`;
}
