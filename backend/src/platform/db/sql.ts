import { createHash } from 'node:crypto';

/** A piece of SQL with its bound values. Made only by the `sql` tag, so that no value is ever pasted into the text. */
export class Sql {
  constructor(
    readonly strings: readonly string[],
    readonly values: readonly unknown[],
  ) {}
}

/** SQL ready for the driver: `$1` placeholders, bound values, and the name under which PostgreSQL keeps it prepared. */
export interface Statement {
  readonly name: string;
  readonly text: string;
  readonly values: unknown[];
}

/** Writes SQL with bound values: sql`select … where id = ${id} and ${readableBy(actor)}`. Pieces may be nested. */
export function sql(strings: TemplateStringsArray, ...values: unknown[]): Sql {
  return new Sql(strings, values);
}

/**
 * A number of rows, for `limit ${rowCount(21)}`. It is written into the text, because PostgreSQL plans a prepared statement
 * once without its values: only when it sees how few rows are wanted does it walk an index instead of sorting everything.
 */
export function rowCount(count: number): Sql {
  if (!Number.isSafeInteger(count) || count < 0) throw new Error('A number of rows is a whole number');
  return new Sql([String(count)], []);
}

/** What is said of an entity in the metadata of the ORM. */
interface EntityNames {
  readonly tableName: string;
  readonly props: readonly { readonly fieldNames?: readonly string[]; readonly persist?: boolean }[];
}

/** A table, by the name that its entity says. */
export function tableOf({ tableName }: EntityNames): Sql {
  return new Sql([plain(tableName)], []);
}

/** All columns of entities whose tables are joined, each name once. They are named: `*` would be another answer as soon as a newer version has added one. */
export function columnsOf(...entities: readonly EntityNames[]): Sql {
  const tables = new Map<string, string>();
  for (const { tableName, props } of entities) {
    const names = props.flatMap(({ fieldNames = [], persist = true }) => (persist ? fieldNames : []));
    for (const name of names) if (!tables.has(name)) tables.set(name, tableName);
  }
  return new Sql([[...tables].map(([name, table]) => `${plain(table)}.${plain(name)}`).join(', ')], []);
}

function plain(name: string): string {
  if (!/^[a-z_]+$/.test(name)) throw new Error('A table and a column have plain names');
  return name;
}

/** Nothing; for a condition that does not apply. */
export const emptySql = sql``;

export function toStatement(piece: Sql): Statement {
  const values: unknown[] = [];
  const text = write(piece, values);
  return { name: nameOf(text), text, values };
}

function write(piece: Sql, values: unknown[]): string {
  let text = piece.strings[0] ?? '';
  piece.values.forEach((value, index) => {
    text += value instanceof Sql ? write(value, values) : `$${values.push(bound(value))}`;
    text += piece.strings[index + 1] ?? '';
  });
  return text;
}

/**
 * Lists of numbers, ids and plain texts as PostgreSQL writes them: the driver would take much longer. What a person may read is such a list,
 * and so are the words of a text.
 */
function bound(value: unknown): unknown {
  if (!Array.isArray(value) || value.length === 0) return value;
  if (value.every(needsNoQuotes)) return `{${value.join(',')}}`;
  return value.every(needsNoEscape) ? `{"${value.join('","')}"}` : value;
}

const id = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

function needsNoQuotes(entry: unknown): boolean {
  return typeof entry === 'number' || (typeof entry === 'string' && id.test(entry));
}

function needsNoEscape(entry: unknown): boolean {
  return typeof entry === 'string' && !entry.includes('"') && !entry.includes('\\');
}

const names = new Map<string, string>();

/** Under which PostgreSQL keeps a statement prepared. */
export function nameOf(text: string): string {
  let name = names.get(text);
  if (!name) {
    name = createHash('sha256').update(text).digest('base64url').slice(0, 20);
    names.set(text, name);
  }
  return name;
}
