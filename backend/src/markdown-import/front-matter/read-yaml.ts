import { parseDocument } from 'yaml';
import type { Notes } from '../../importing/report/notes.js';
import { SourceProblem } from '../../importing/source-problem.js';

export type FrontMatter = Readonly<Record<string, unknown>>;

/** A guard against YAML that unfolds to very much. */
const aliases = 20;

/** Reads front matter. What breaks YAML is mended, field by field, and noted. */
export function readYaml(text: string, notes: Notes): FrontMatter {
  const whole = parse(text);
  if (whole !== undefined) return asFields(whole);
  const untabbed = text.replaceAll('\t', '  ');
  const mended = parse(untabbed);
  if (mended !== undefined) {
    notes.add('mended', 'front matter: tabs');
    return asFields(mended);
  }
  const fields = new Map<string, unknown>();
  for (const field of fieldsOf(untabbed)) {
    if (fields.has(field.name)) notes.add('mended', `front matter: "${field.name}" stands there twice; the last one counts`);
    fields.set(field.name, readField(field, notes));
  }
  return Object.fromEntries(fields);
}

function parse(text: string): unknown {
  try {
    const document = parseDocument(text, { merge: false });
    return document.errors.length > 0 ? undefined : (document.toJS({ maxAliasCount: aliases }) as unknown);
  } catch (error) {
    // Thrown for more aliases than allowed.
    if (error instanceof ReferenceError) throw new SourceProblem('has front matter that unfolds to too much');
    throw error;
  }
}

function asFields(value: unknown): FrontMatter {
  if (value === null) return {};
  if (typeof value !== 'object' || Array.isArray(value)) throw new SourceProblem('has front matter without field names');
  return value as FrontMatter;
}

interface Field {
  readonly name: string;
  readonly first: string;
  readonly more: readonly string[];
}

/** The top-level fields as they are written. A line in a text of several lines may look like a field: quotes tell. */
function fieldsOf(text: string): Field[] {
  const fields: { name: string; first: string; more: string[] }[] = [];
  for (const line of text.split('\n')) {
    const [, name, first] = /^([A-Za-z_][\w-]*)[ ]*:(?=\s|$)[ ]*(.*)$/.exec(line) ?? [];
    const last = fields.at(-1);
    if (name !== undefined && first !== undefined && !(last && isOpen(last))) fields.push({ name, first, more: [] });
    else if (last) last.more.push(line);
  }
  return fields;
}

function isOpen({ first, more }: Field): boolean {
  const quote = /^["']/.exec(first)?.[0];
  return quote !== undefined && !closes([first.slice(1), ...more].join('\n'), quote);
}

function closes(text: string, quote: string): boolean {
  const skipped = quote === '"' ? text.replace(/\\./gs, '') : text.replaceAll("''", '');
  return new RegExp(`${quote}\\s*(#.*)?$`).test(skipped);
}

function readField({ name, first, more }: Field, notes: Notes): unknown {
  const plain = parse([`${name}: ${first}`, ...more].join('\n'));
  if (plain !== undefined) return asFields(plain)[name];
  const indented = parse([`${name}: ${first}`, ...more.map((line) => `  ${line}`)].join('\n'));
  if (indented !== undefined) {
    notes.add('mended', `front matter: the lines of "${name}" are not indented`);
    return asFields(indented)[name];
  }
  notes.add('mended', `front matter: "${name}" cannot be read as YAML and is taken as plain words`);
  return [first, ...more].join(' ').replace(/\s+/g, ' ').trim().replace(/^(["'])(.*)\1$/, '$2');
}
