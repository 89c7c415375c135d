import { limits } from '@crossbench/schema/limits';
import { readAuthors, readTags, text, words, wordsIn } from '../../markdown-import/front-matter/post-facts.js';
import type { FrontMatter } from '../../markdown-import/front-matter/read-yaml.js';
import type { Notes } from '../../importing/report/notes.js';
import { isOwnFormat } from '../../importing/text/own-format.js';
import { cutWords, wordsOfMarkdown } from '../../importing/text/plain-words.js';
import { nameInWords } from './name-in-words.js';

/** What front matter says of a page. */
export interface PageFacts {
  readonly title: string;
  /** As they are written: ids, or names. */
  readonly authors: readonly string[];
  readonly tags: readonly string[];
  /** The id of its marking; null when the file does not say. */
  readonly markingId: string | null;
  /** Its place among its siblings; null when the file does not say. */
  readonly order: number | null;
  /** Addresses on the old site beside the usual one. */
  readonly addresses: readonly string[];
  /** Where it sends its readers; null for a page that is read. */
  readonly redirectTo: string | null;
  /** Only of a page that a site like this one wrote. */
  readonly own: OwnFacts | null;
}

/** What a site like this one says of a page beside. */
export interface OwnFacts {
  /** Stands for the page, whatever it is called; empty where it does not say. */
  readonly id: string;
  readonly owner: { readonly id: string; readonly name: string; readonly department: string } | null;
  /** From these the next review is counted. */
  readonly publishedAt: Date | null;
  readonly reviewedAt: Date | null;
  readonly reviewMonths: number | null;
  readonly isRetired: boolean;
}

/** Answers also the text without the heading that the title was taken from. */
export function readPageFacts(fields: FrontMatter, written: string, name: string, notes: Notes): { facts: PageFacts; body: string } {
  const { title, body } = readTitle(fields, written, name, notes);
  const facts = {
    title,
    authors: readAuthors(fields, notes),
    tags: readTags({ ...fields, tags: [...words(fields.tags), ...words(fields.keywords).flatMap((list) => list.split(','))] }, notes),
    markingId: isOwnFormat(fields) ? text(fields.marking) || null : null,
    order: [fields.position, fields.nav_order, fields.order, fields.weight, fields.sidebar_position].map(Number).find(Number.isFinite) ?? null,
    addresses: [...words(fields.permalink), ...words(fields.redirect_from)],
    redirectTo: words(fields.redirect_to)[0] ?? null,
    own: isOwnFormat(fields) ? readOwnFacts(fields) : null,
  };
  return { facts, body };
}

function readOwnFacts({ id, owner, published, reviewed, review_months: months, retired }: FrontMatter): OwnFacts {
  const named = typeof owner === 'object' && owner !== null ? (owner as FrontMatter) : null;
  return {
    id: /^[0-9a-z]{4,20}$/.test(text(id)) ? text(id) : '',
    owner: named && { id: text(named.id), name: text(named.name), department: text(named.department) },
    publishedAt: pastTime(published),
    reviewedAt: pastTime(reviewed),
    reviewMonths: typeof months === 'number' ? months : null,
    isRetired: retired === true,
  };
}

/** Nothing was reviewed in the future. */
function pastTime(value: unknown): Date | null {
  const time = Date.parse(text(value));
  return time > 0 && time <= Date.now() ? new Date(time) : null;
}

function readTitle(fields: FrontMatter, body: string, name: string, notes: Notes): { title: string; body: string } {
  const heading = /^\s*#[ \t]+(.+?)[ \t]*#*[ \t]*(?:\n|$)/.exec(body);
  const words = heading?.[1] === undefined ? '' : wordsOfMarkdown(heading[1]);
  const given = wordsIn(fields, fields.title);
  const title = given || words || nameInWords(name);
  // Readers see the title above the text anyway.
  const isDouble = heading !== null && words !== '' && words === title && !isOwnFormat(fields);
  if (given === '') notes.add('mended', `no title: taken from ${words === '' ? 'the name of the file' : 'its heading'}`);
  if (title.length > limits.title) notes.add('mended', `the title was cut to ${limits.title} characters`);
  return { title: cutWords(title, limits.title), body: isDouble ? body.slice(heading[0].length) : body };
}
