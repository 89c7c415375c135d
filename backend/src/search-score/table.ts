import { type Score, meanOf } from './score.js';

export interface ScoredQuery {
  readonly class: string;
  readonly score: Score;
}

const columns: readonly [heading: string, measure: keyof Score][] = [
  ['success@1', 'successAt1'],
  ['success@5', 'successAt5'],
  ['MRR@10', 'reciprocalRank'],
  ['nDCG@10', 'ndcgAt10'],
];

/** The averages of each class of queries, and of all of them. */
export function tableOf(scored: readonly ScoredQuery[]): string {
  const byClass = Map.groupBy(scored, (query) => query.class);
  const width = Math.max(...[...byClass.keys(), 'overall'].map((name) => name.length));
  const line = (name: string, cells: readonly string[]) => [name.padEnd(width), ...cells.map((cell) => cell.padStart(9))].join('  ');
  const row = (name: string, queries: readonly ScoredQuery[]) => {
    const mean = meanOf(queries.map(({ score }) => score));
    return line(name, [String(queries.length), ...columns.map(([, measure]) => mean[measure].toFixed(3))]);
  };
  return [
    line('class', ['queries', ...columns.map(([heading]) => heading)]),
    ...[...byClass].sort(([one], [other]) => (one < other ? -1 : 1)).map(([name, queries]) => row(name, queries)),
    row('overall', scored),
  ].join('\n');
}
