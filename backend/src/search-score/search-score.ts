import { writeFile } from 'node:fs/promises';
import { readJudgedQueries } from './judged-queries.js';
import { MemberClient } from './member-client.js';
import { readOptions } from './options.js';
import { rankedSourceIds } from './rank.js';
import { ScoreError } from './score-error.js';
import { scoreOf } from './score.js';
import { type ScoredQuery, tableOf } from './table.js';

/** Asks a running server the judged queries, writes what it finds, and answers how well that is, as a table. */
export async function searchScore(args: readonly string[], password = process.env.CROSSBENCH_PASSWORD): Promise<string> {
  const { queries: path, out, url, email } = readOptions(args);
  const queries = await readJudgedQueries(path);
  const client = await MemberClient.signIn(url, email, password);
  const lines: string[] = [];
  const scored: ScoredQuery[] = [];
  for (const judged of queries) {
    const ranked = await rankedSourceIds(client, judged.query);
    lines.push(JSON.stringify({ id: judged.id, ranked }));
    scored.push({ class: judged.class, score: scoreOf(judged, ranked) });
  }
  await writeFile(out, `${lines.join('\n')}\n`).catch((error: NodeJS.ErrnoException) => {
    throw new ScoreError(`${out} cannot be written (${error.code ?? error.message})`);
  });
  return tableOf(scored);
}
