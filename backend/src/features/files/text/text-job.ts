import type { JobOptions } from '../../../platform/jobs/jobs.js';

const task = 'read-file-text';
/** After what people wait for. */
const priority = 10;

/** The job that reads the text of a file. */
export const textJob = {
  task,
  of: (id: string, runAt?: Date): [string, { id: string }, JobOptions] => [task, { id }, { key: `${task}:${id}`, priority, ...(runAt && { runAt }) }],
};
