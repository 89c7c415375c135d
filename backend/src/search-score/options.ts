import { parseArgs } from 'node:util';
import { ScoreError } from './score-error.js';

export interface ScoreOptions {
  readonly queries: string;
  readonly out: string;
  readonly url: string;
  /** Whom to sign in as; the first demo member when left out. */
  readonly email: string | undefined;
}

export const usage = 'npm run search:score -- --queries FILE --out FILE [--url http://localhost:3000] [--as EMAIL]';

export function readOptions(args: readonly string[]): ScoreOptions {
  const { queries, out, url, as: email } = parse(args);
  if (!queries) throw new ScoreError(`--queries is missing. Usage: ${usage}`);
  if (!out) throw new ScoreError(`--out is missing. Usage: ${usage}`);
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) {
    throw new ScoreError(`--url ${url} is not an address such as http://localhost:3000`);
  }
  return { queries, out, url: url.replace(/\/+$/, ''), email };
}

function parse(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const options = { queries: text, out: text, url: { ...text, default: 'http://localhost:3000' }, as: text };
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    throw new ScoreError(`${error instanceof Error ? error.message : String(error)}. Usage: ${usage}`);
  }
}
