/** An entry of a feed; all texts are plain. */
export interface AtomEntry {
  /** An IRI that never changes. */
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly authors: readonly string[];
  readonly tags: readonly string[];
  readonly publishedAt: Date;
  readonly updatedAt: Date;
  readonly summary: string;
}

export interface AtomFeed {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  /** The page that shows the same. */
  readonly url: string;
  /** When there are no entries. */
  readonly madeAt: Date;
  readonly entries: readonly AtomEntry[];
}

/** When something in the feed last changed. */
export function updatedAt({ entries, madeAt }: AtomFeed): Date {
  return new Date(Math.max(...(entries.length > 0 ? entries.map((entry) => entry.updatedAt.getTime()) : [madeAt.getTime()])));
}

/** The feed as an Atom document (RFC 4287). It does not name its own address, which holds the token. */
export function writeAtom(feed: AtomFeed): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">',
    element('id', feed.id),
    element('title', feed.title),
    ...(feed.subtitle ? [element('subtitle', feed.subtitle)] : []),
    `<link rel="alternate" type="text/html" href="${escape(feed.url)}"/>`,
    element('updated', updatedAt(feed).toISOString()),
    '<generator>Crossbench</generator>',
    ...feed.entries.flatMap(writeEntry),
    '</feed>',
    '',
  ].join('\n');
}

function writeEntry(entry: AtomEntry): string[] {
  return [
    '<entry>',
    element('id', entry.id),
    element('title', entry.title),
    `<link rel="alternate" type="text/html" href="${escape(entry.url)}"/>`,
    element('published', entry.publishedAt.toISOString()),
    element('updated', entry.updatedAt.toISOString()),
    // Every entry needs an author, RFC 4287 section 4.1.2.
    ...(entry.authors.length > 0 ? entry.authors : ['Unknown']).map((name) => `<author>${element('name', name)}</author>`),
    ...entry.tags.map((tag) => `<category term="${escape(tag)}"/>`),
    element('summary', entry.summary),
    '</entry>',
  ];
}

function element(name: string, text: string): string {
  return `<${name}>${escape(text)}</${name}>`;
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Also leaves out what XML 1.0 cannot hold at all: control characters, halves of pairs, and two that are no characters. */
function escape(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"]/g, (character) => entities[character] ?? character);
}
