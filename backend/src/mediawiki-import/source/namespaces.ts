import { withoutControlCharacters } from '../../platform/control-characters.js';
import type { DumpNamespace } from './dump.js';

/** Namespaces that every wiki has, by number, with the names that work in all languages. */
const standard: Readonly<Record<number, readonly string[]>> = {
  [-2]: ['Media'], [-1]: ['Special'], 1: ['Talk'], 2: ['User'], 3: ['User talk'], 4: ['Project'], 5: ['Project talk'],
  6: ['File', 'Image'], 7: ['File talk', 'Image talk'], 8: ['MediaWiki'], 9: ['MediaWiki talk'], 10: ['Template'], 11: ['Template talk'],
  12: ['Help'], 13: ['Help talk'], 14: ['Category'], 15: ['Category talk'], 828: ['Module'], 829: ['Module talk'],
};

export const fileNamespace = 6;
export const mediaNamespace = -2;
export const categoryNamespace = 14;

/** Namespaces of wikis' own that hold no texts for readers: subtitles, gadgets, data, widgets, translations, modules. */
const technical = new Set([274, 486, 710, 828, 1198, 2300, 2302, 2600, 5500]);

/** Why pages of a namespace stay where they are; undefined for those that come. */
export function whyLeftOut(namespace: number): string | undefined {
  if (namespace < 0) return 'a page that the old wiki made itself';
  if (namespace % 2 === 1) return 'a discussion';
  if (namespace === 2) return 'a page of a person';
  if (namespace === fileNamespace) return 'the description of a file; files come with --files';
  if (namespace === 8) return 'words of the old wiki\'s own screens';
  if (namespace === 10) return 'a template: where it was used, what it was given is shown';
  return technical.has(namespace) ? 'works for the old wiki only' : undefined;
}

/** A title in the one form in which titles are compared, with its namespace. */
export interface ReadTitle {
  readonly namespace: number;
  /** Without the namespace. */
  readonly name: string;
  /** The same for all spellings of one title. */
  readonly key: string;
}

/** Reads titles as the old wiki did. */
export class Titles {
  private readonly numbers = new Map<string, number>();
  private readonly caseSensitive: ReadonlySet<number>;
  private readonly names: ReadonlyMap<number, string>;

  constructor(namespaces: readonly DumpNamespace[]) {
    for (const [number, names] of Object.entries(standard)) for (const name of names) this.numbers.set(folded(name), Number(number));
    for (const { number, name } of namespaces) if (name !== '') this.numbers.set(folded(name), number);
    this.caseSensitive = new Set(namespaces.filter(({ firstLetterCounts }) => firstLetterCounts).map(({ number }) => number));
    this.names = new Map(namespaces.map(({ number, name }) => [number, name]));
  }

  /** A title as it is written in a link or an export; undefined when it is none. */
  read(written: string): ReadTitle | undefined {
    const words = spaced(written).replace(/^:\s*/, '');
    const colon = words.indexOf(':');
    const named = colon > 0 ? this.numbers.get(folded(words.slice(0, colon))) : undefined;
    const namespace = named ?? 0;
    const bare = named === undefined ? words : spaced(words.slice(colon + 1));
    if (bare === '') return undefined;
    const name = this.caseSensitive.has(namespace) ? bare : capitalised(bare);
    return { namespace, name, key: `${namespace}:${name}` };
  }

  /** With the name of its namespace in this wiki. */
  full({ namespace, name }: Pick<ReadTitle, 'namespace' | 'name'>): string {
    const prefix = this.names.get(namespace) ?? standard[namespace]?.[0] ?? '';
    return prefix === '' ? name : `${prefix}:${name}`;
  }

  nameOf(namespace: number): string {
    return this.names.get(namespace) || standard[namespace]?.[0] || (namespace === 0 ? 'Pages' : `Namespace ${namespace}`);
  }
}

const link = /\[\[([^[\]|\n]{1,300})(?:\|[^[\]\n]{0,300})?\]\]/g;

/** The categories that a text names, in their order, and what is left of it without them. */
export function takeCategories(text: string, titles: Titles): { categories: string[]; rest: string } {
  const categories = new Set<string>();
  const rest = text.replace(link, (written, target: string) => {
    const title = target.trim().startsWith(':') ? undefined : titles.read(target);
    if (title?.namespace !== categoryNamespace) return written;
    categories.add(title.name);
    return '';
  });
  return { categories: [...categories], rest };
}

function spaced(text: string): string {
  return withoutControlCharacters(text.normalize('NFC')).replace(/[\s_\u200e\u200f]+/g, ' ').trim();
}

function folded(name: string): string {
  return spaced(name).toLowerCase();
}

/** As MediaWiki does it: "ß" becomes "SS". */
function capitalised(text: string): string {
  const first = String.fromCodePoint(text.codePointAt(0) ?? 0);
  return first.toUpperCase() + text.slice(first.length);
}
