import { readFile } from 'node:fs/promises';
import { ScoreError } from './score-error.js';

/** A query, and how well the documents that answer it do so: 3 very well, 2 well, 1 a little. */
export interface JudgedQuery {
  readonly id: string;
  readonly class: string;
  readonly query: string;
  readonly relevant: Readonly<Record<string, number>>;
}

/** Reads a file with one judged query a line, as JSON. */
export async function readJudgedQueries(path: string): Promise<JudgedQuery[]> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new ScoreError(`${path} cannot be read (${error.code ?? error.message})`);
  });
  const queries = text.split('\n').flatMap((line, index) => (line.trim() ? [readLine(line, `${path} line ${index + 1}`)] : []));
  if (queries.length === 0) throw new ScoreError(`${path} holds no query`);
  return queries;
}

function readLine(line: string, place: string): JudgedQuery {
  const value = parse(line, place);
  if (!isJudgedQuery(value)) {
    throw new ScoreError(`${place} is not a judged query: {"id": "…", "class": "…", "query": "…", "relevant": {"<source id>": 3}}`);
  }
  return value;
}

function parse(line: string, place: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new ScoreError(`${place} is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function isJudgedQuery(value: unknown): value is JudgedQuery {
  if (typeof value !== 'object' || value === null) return false;
  const { id, class: className, query, relevant } = value as Record<string, unknown>;
  const texts = [id, className, query].every((text) => typeof text === 'string');
  const grades = typeof relevant === 'object' && relevant !== null ? Object.values(relevant) : [undefined];
  return texts && grades.every((grade) => grade === 0 || grade === 1 || grade === 2 || grade === 3);
}
