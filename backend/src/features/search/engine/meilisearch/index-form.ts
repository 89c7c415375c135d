import { createHash } from 'node:crypto';
import type { SearchDocument } from '../../../../platform/search-source.js';
import { wordsOf } from '../../text/words.js';

/** Counts up when the same document is written otherwise into the index: then the index is filled anew. */
export const formVersion = 1;

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
  /** Stems of its words, where they differ from the words: how British and American spelling and inflections meet. */
  readonly stems: string;
}

/** Both sides are compared in so many ranges. */
export const bucketCount = 256;

/** Meilisearch reads a field to its 65,535th word; what a word is it decides itself, so there is room left. */
const mostWords = 50_000;
/** Said twice, so that a phrase across the end of a part is found. */
const overlap = 20;
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

export function partsOf(document: SearchDocument, stems: ReadonlyMap<string, string>): IndexedPart[] {
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
    title: folded(document.title),
    tags: folded(document.tags.join(' . ')),
    people: folded((document.people ?? []).join(' . ')),
  };
  return bodiesOf(document).map((body, part) => {
    const summary = part === 0 ? folded(document.summary ?? '') : '';
    const headings = part === 0 ? folded((document.headings ?? []).join(' . ')) : '';
    const texts = [whole.title, whole.tags, whole.people, summary, headings, body];
    return { ...whole, id: `${kind}-${id}-${part}`, part, summary, headings, body, stems: stemsOf(texts, stems) };
  });
}

/** All words of a document, each once: those whose stems are needed. */
export function distinctWords(document: SearchDocument): Set<string> {
  const texts = [document.title, ...document.tags, ...(document.people ?? []), document.summary ?? '', ...(document.headings ?? []), document.body];
  return new Set(texts.flatMap((text) => wordsOf(text).map((word) => word.folded)));
}

function folded(text: string): string {
  return wordsOf(text).map((word) => word.folded).join(' ');
}

/** Words until a part is full; what the server may take for several words counts as many. */
function bodiesOf({ body }: SearchDocument): string[] {
  const words = wordsOf(body).map((word) => word.folded);
  const bodies: string[] = [];
  for (let from = 0; from < words.length && bodies.length < mostParts; ) {
    let to = from;
    for (let room = mostWords; to < words.length && room > 0; to += 1) room -= /^[a-z]+$/.test(words[to] ?? '') ? 1 : (words[to] ?? '').length;
    bodies.push(words.slice(from, to).join(' '));
    from = to < words.length ? Math.max(to - overlap, from + 1) : to;
  }
  return bodies.length > 0 ? bodies : [''];
}

function stemsOf(texts: readonly string[], stems: ReadonlyMap<string, string>): string {
  const found = new Set<string>();
  for (const text of texts) {
    for (const word of text.split(' ')) {
      const stem = stems.get(word);
      if (stem !== undefined && stem !== word) found.add(stem);
    }
  }
  return [...found].join(' ');
}

// Grows with time instead of decaying with age, so that no document has to be written again only because it has grown older.
function rankOf({ at, use = 0, standing = 1 }: SearchDocument): number {
  const days = at.getTime() / 86_400_000;
  return Math.round((days / daysOfFreshness + use / 2 + 2 * Math.log(Math.max(standing, 0.01))) * 10) / 10;
}
