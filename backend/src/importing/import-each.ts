import { BadRequest } from '../platform/errors/domain-errors.js';
import type { ImportReport } from './report/import-report.js';
import { SourceProblem } from './source-problem.js';

/** Failures in a row that no source explains: then it is not the sources. */
const tooMany = 3;

export interface EachOptions {
  /** Stops after the one that is being imported. */
  readonly signal?: AbortSignal;
  /** How many there are, where that is known otherwise than from the list. */
  readonly total?: number;
  /** Told after each. */
  readonly progress?: (done: number, total: number) => void;
}

/** Imports one after another. What fails is reported, and the others go on. */
export async function importEach<Source extends { readonly name: string }>(
  sources: readonly Source[] | AsyncIterable<Source>,
  report: ImportReport,
  { signal, progress, total = 'length' in sources ? sources.length : 0 }: EachOptions,
  work: (source: Source) => Promise<void>,
): Promise<void> {
  let [done, unexplained] = [0, 0];
  for await (const source of sources) {
    report.stopped = signal?.aborted ?? false;
    if (report.stopped) break;
    try {
      await work(source);
      unexplained = 0;
    } catch (error) {
      unexplained = isExplained(error) ? 0 : unexplained + 1;
      if (unexplained === tooMany) throw error;
      report.fail(source.name, reasonOf(error));
    }
    done += 1;
    progress?.(done, total);
  }
}

/** Why something was not imported, in words for whoever runs the import. */
export function reasonOf(error: unknown): string {
  const reason = error instanceof Error ? error.message.split('\n')[0] ?? '' : String(error);
  return isExplained(error) ? reason : `unexpected: ${reason}`;
}

function isExplained(error: unknown): boolean {
  return error instanceof SourceProblem || error instanceof BadRequest;
}
