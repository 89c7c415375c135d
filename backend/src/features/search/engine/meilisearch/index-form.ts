import { createHash } from 'node:crypto';
import type { SearchDocument } from '../../../../platform/search-source.js';
import { joinedWithBefore } from '../../text/joined-words.js';
import { wordsOf } from '../../text/words.js';
import type { WordForm } from '../word-forms.js';

/** Counts up when the same document is written otherwise into the index: then the index is filled anew. */
export const formVersion = 4;

/** A document, or a part of a long one, as Meilisearch keeps it. Its texts are words as our own analysis folds them. */
export interface IndexedPart {
  readonly id: string;
  /** The document that it is a part of: hits are folded by it. */
  readonly thing: string;
  readonly part: number;
  readonly bucket: number;
  readonly version: string;
  readonly kind: string;
  readonly entityId: string;
  readonly audience: number;
  readonly groupId: string | null;
  readonly departmentId: string | null;
  readonly authorIds: readonly string[];
  readonly tagIds: readonly string[];
  readonly placeIds: readonly string[];
  readonly format: string | null;
  /** Seconds since 1970. */
  readonly at: number;
  readonly standing: number;
  /** Freshness and use in one number, which orders what is alike in everything else. */
  readonly rank: number;
  readonly title: string;
  readonly tags: string;
  readonly people: string;
  readonly summary: string;
  readonly headings: string;
  readonly body: string;
  /**
   * Stems of its words, where they differ from the words: how British and American spelling and inflections meet. Title, tags, people and
   * headings have theirs behind them too, where they count as much. Also words as one that are
   * written as two ("sign on"). The first part of a long text has all words of the others here, so that what holds the words is counted once.
   */
  readonly stems: string;
}

/** Both sides are compared in so many ranges. */
export const bucketCount = 256;

/** Meilisearch reads a field to its 65,535th word; what a word is it decides itself, so there is room left. */
const mostWords = 50_000;
/** Said twice, so that a phrase across the end of a part is found. */
const overlap = 20;
/** So many words that stand apart: each takes the room of four. */
const mostApart = 12_000;
/** Two million words; nobody looks for what stands behind them. */
const mostParts = 40;
const daysOfFreshness = 730;

/** The name of a document in the index, for its kind and id. */
export function thingOf(kind: string, id: string): string {
  return `${kind}:${id}`;
}

export function bucketOf(id: string): number {
  return createHash('sha256').update(id).digest()[0] ?? 0;
}

/** The same for the same document; another where anything in it changed. */
export function versionOf(document: SearchDocument): string {
  return createHash('sha256').update(JSON.stringify(document)).digest('base64url').slice(0, 16);
}

/** The words of a document, folded; between texts of one field stands nothing that could make a phrase of them. */
export interface DocumentWords {
  readonly title: readonly string[];
  readonly tags: readonly string[];
  readonly people: readonly string[];
  readonly summary: readonly string[];
  readonly headings: readonly string[];
  readonly body: readonly string[];
  /** Words as one that are written as two, or with a hyphen. */
  readonly joined: readonly string[];
}

export function documentWordsOf({ title, tags, people = [], summary = '', headings = [], body }: SearchDocument): DocumentWords {
  const joined: string[] = [];
  const folded = (text: string): string[] => {
    const words = wordsOf(text);
    words.forEach((_, index) => {
      const asOne = joinedWithBefore(text, words, index);
      if (asOne !== undefined) joined.push(asOne);
    });
    return words.map((word) => word.folded);
  };
  return {
    title: folded(title), tags: tags.flatMap(folded), people: people.flatMap(folded), summary: folded(summary), headings: headings.flatMap(folded),
    body: folded(body), joined,
  };
}

export function partsOf(document: SearchDocument, words: DocumentWords, forms: ReadonlyMap<string, Pick<WordForm, 'stem'>>): IndexedPart[] {
  const { kind, id } = document;
  const whole = {
    thing: thingOf(kind, id),
    bucket: bucketOf(id),
    version: versionOf(document),
    kind,
    entityId: id,
    audience: document.audienceId,
    groupId: document.groupId,
    departmentId: document.departmentId ?? null,
    authorIds: document.authorIds ?? [],
    tagIds: document.tagIds ?? [],
    placeIds: document.placeIds ?? [],
    format: document.format ?? null,
    at: Math.floor(document.at.getTime() / 1000),
    standing: document.standing ?? 1,
    rank: rankOf(document),
    title: withStems(words.title, forms),
    tags: withStems(words.tags, forms),
    people: withStems(words.people, forms),
  };
  const bodies = bodiesOf(words.body);
  const everywhere = [words.title, words.tags, words.people];
  return bodies.map((body, part) => {
    const isFirst = part === 0;
    const own = [...everywhere, ...(isFirst ? [words.summary, words.headings] : []), body];
    const besides = isFirst ? [words.joined, ...bodies.slice(1)] : [];
    return {
      ...whole,
      id: `${kind}-${id}-${part}`,
      part,
      summary: isFirst ? words.summary.join(' ') : '',
      headings: isFirst ? withStems(words.headings, forms) : '',
      body: body.join(' '),
      stems: apart([...stemsOf([...own, ...besides], besides, forms)].slice(0, mostWords)),
    };
  });
}

/** The words, and behind them the same by their stems where any differs. */
function withStems(words: readonly string[], forms: ReadonlyMap<string, Pick<WordForm, 'stem'>>): string {
  const stems = words.map((word) => forms.get(word)?.stem ?? word);
  return stems.every((stem, place) => stem === words[place]) ? words.join(' ') : `${words.join(' ')};${stems.join(' ')}`;
}

/** Words that are no neighbours. Which words stand near each other is half of the work of indexing, and says nothing where they are in no order. */
function apart(words: readonly string[]): string {
  return words.join(words.length > mostApart ? ' ' : ';');
}

/** All words of a document, each once: those whose stems are needed. */
export function distinctWords({ title, tags, people, summary, headings, body, joined }: DocumentWords): Set<string> {
  return new Set([title, tags, people, summary, headings, body, joined].flatMap((words) => [...new Set(words)]));
}

/** Words until a part is full; what the server may take for several words counts as many. */
function bodiesOf(words: readonly string[]): (readonly string[])[] {
  const bodies: (readonly string[])[] = [];
  for (let from = 0; from < words.length && bodies.length < mostParts; ) {
    let to = from;
    for (let room = mostWords; to < words.length && room > 0; to += 1) room -= /^[a-z]+$/.test(words[to] ?? '') ? 1 : (words[to] ?? '').length;
    bodies.push(words.slice(from, to));
    from = to < words.length ? Math.max(to - overlap, from + 1) : to;
  }
  return bodies.length > 0 ? bodies : [[]];
}

/** The words that stand nowhere else, and all stems that differ from their words. */
function stemsOf(all: readonly (readonly string[])[], besides: readonly (readonly string[])[], forms: ReadonlyMap<string, Pick<WordForm, 'stem'>>): Set<string> {
  const found = new Set<string>();
  for (const words of besides) for (const word of words) found.add(word);
  for (const words of all) {
    for (const word of words) {
      const stem = forms.get(word)?.stem;
      if (stem !== undefined && stem !== word) found.add(stem);
    }
  }
  return found;
}

// Grows with time instead of decaying with age, so that no document has to be written again only because it has grown older.
function rankOf({ at, use = 0, standing = 1 }: SearchDocument): number {
  const days = at.getTime() / 86_400_000;
  return Math.round((days / daysOfFreshness + use / 2 + 2 * Math.log(Math.max(standing, 0.01))) * 10) / 10;
}
