import { limits } from '@crossbench/schema/limits';
import { distinctTags } from '../../features/tags/tags.public.js';
import type { Notes } from '../../importing/report/notes.js';
import { SourceProblem } from '../../importing/source-problem.js';
import { isOwnFormat } from '../../importing/text/own-format.js';
import { cutWords, wordsOfHtml, wordsOfMarkdown } from '../../importing/text/plain-words.js';
import { withoutControlCharacters } from '../../platform/control-characters.js';
import type { FrontMatter } from './read-yaml.js';
import { dateInName, readDate } from './source-date.js';

/** The picture above a text. */
export interface Cover {
  readonly src: string;
  readonly alt: string;
  readonly caption: string;
}

/** What front matter says of a post. */
export interface PostFacts {
  readonly title: string;
  /** Null when neither the front matter nor the file's name has a date. */
  readonly date: Date | null;
  /** As they are written: ids such as `laura-gerhardt`, or names. */
  readonly authors: readonly string[];
  readonly tags: readonly string[];
  readonly standfirst: string;
  readonly cover: Cover | null;
  readonly audience: 'EVERYONE' | 'DEPARTMENT';
  /** Whose blog it stands in: the first author's own, or the department's. */
  readonly place: 'OWN' | 'DEPARTMENT';
  /** The id of its marking; null when the file does not say. */
  readonly markingId: string | null;
  /** Addresses on the old site beside the usual one. */
  readonly addresses: readonly string[];
}

const mostAuthors = 20;

export function readFacts(fields: FrontMatter, name: string, now: Date, notes: Notes): PostFacts {
  return {
    title: readTitle(fields, notes),
    date: readPostDate(fields, name, now, notes),
    authors: readAuthors(fields, notes),
    tags: readTags(fields, notes),
    standfirst: readStandfirst(fields, notes),
    cover: readCover(fields),
    audience: text(fields.audience).toLowerCase() === 'department' ? 'DEPARTMENT' : 'EVERYONE',
    place: text(fields.blog).toLowerCase() === 'department' ? 'DEPARTMENT' : 'OWN',
    markingId: isOwnFormat(fields) ? text(fields.marking) || null : null,
    addresses: [...words(fields.permalink), ...words(fields.redirect_from)].filter((address) => address.includes('/')),
  };
}

function readTitle(fields: FrontMatter, notes: Notes): string {
  const title = wordsIn(fields, fields.title);
  if (title === '') throw new SourceProblem('has no title');
  if (title.length > limits.title) notes.add('mended', `the title was cut to ${limits.title} characters`);
  return cutWords(title, limits.title);
}

function readPostDate(fields: FrontMatter, name: string, now: Date, notes: Notes): Date | null {
  const written = fields.date instanceof Date ? fields.date : text(fields.date);
  const inName = dateInName(name);
  const date = written instanceof Date ? written : readDate(written);
  if (written === '' && inName) notes.add('mended', 'no date: taken from the name of the file');
  if (written !== '' && !date) notes.add('mended', `the date "${text(fields.date)}" cannot be read${inName ? ': taken from the name of the file' : ''}`);
  const chosen = date ?? inName ?? null;
  if (!chosen) notes.add('flagged', 'no date: published on the day of its first import');
  if (chosen && chosen > now) notes.add('flagged', `the date ${chosen.toISOString().slice(0, 10)} lies in the future`);
  return chosen;
}

/** As they are written, each once. */
export function readAuthors(fields: FrontMatter, notes: Notes): string[] {
  const authors = [...new Set(words(fields.authors ?? fields.author))];
  if (authors.length > mostAuthors) notes.add('degraded', `only the first ${mostAuthors} of ${authors.length} authors are kept`);
  return authors.slice(0, mostAuthors);
}

/** Those that fit; notes what is left out. */
export function readTags(fields: FrontMatter, notes: Notes): string[] {
  const tags = distinctTags(words(fields.tags).map((tag) => wordsIn(fields, tag)));
  const short = tags.filter((tag) => tag.length <= limits.tag);
  for (const tag of tags) if (tag.length > limits.tag) notes.add('degraded', `the tag "${tag}" is longer than ${limits.tag} characters and is left out`);
  const kept = short.slice(0, limits.tagsPerItem);
  if (kept.length < short.length) {
    notes.add('degraded', `there are at most ${limits.tagsPerItem} tags here; left out: ${short.slice(limits.tagsPerItem).join(', ')}`);
  }
  return kept;
}

function readStandfirst(fields: FrontMatter, notes: Notes): string {
  const written = [fields.standfirst, fields.excerpt, fields.description].map(text).find((one) => one !== '') ?? '';
  const standfirst = isOwnFormat(fields) ? written : wordsOfMarkdown(written);
  if (standfirst.length > limits.standfirst) notes.add('mended', `the introduction was cut to ${limits.standfirst} characters`);
  return cutWords(standfirst, limits.standfirst);
}

function readCover(fields: FrontMatter): Cover | null {
  const src = words(fields.image)[0] ?? '';
  // The old site says of some posts that the picture is for lists only.
  if (src === '' || fields.hero === false) return null;
  const caption = text(fields.image_figcaption) || text(fields.image_caption);
  return { src, alt: wordsOfHtml(text(fields.image_alt)), caption: cutWords(wordsOfHtml(caption), limits.imageCaption) };
}

/** One line of words: elsewhere titles and tags may hold HTML, in our own files they are plain text. */
export function wordsIn(fields: FrontMatter, value: unknown): string {
  return isOwnFormat(fields) ? text(value) : wordsOfHtml(text(value));
}

/** The values of a field: a list, or one value that stands for it. */
export function words(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).map(text).filter((one) => one !== '');
}

/** A value of a field in words; empty where it is none. */
export function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? withoutControlCharacters(String(value)).trim() : '';
}
