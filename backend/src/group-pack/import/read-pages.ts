import { limits } from '@crossbench/schema/limits';
import { foldName, reviewAnswers, spaceEditing } from '../../features/wiki/wiki.public.js';
import { PackRefused } from '../../packs/pack-refused.js';
import type { JsonReader } from '../../packs/read-json.js';
import { historiesFolder, mostVersionsOfPart, pagesFolder, spacesPath } from '../format/pack-format.js';
import { checkAttachments, checkThreads, known, mostComments, readBody, readComment, readFile } from './read-documents.js';

const mostSpaces = 500;
/** In all spaces of the pack. */
const mostPages = 20_000;
const mostContributors = 10_000;
const mostVersions = 1_000_000;
/** Documents that hold the history of a page. */
const mostParts = 10_000;
const mostReviews = 10_000;
const mostCharacters = 10_000_000;
const shortId = /^[0-9a-z]{4,20}$/;

export type ReadSpace = ReturnType<typeof readSpace>;
export type ReadPage = ReturnType<typeof readPage>;
export type ReadVersion = ReturnType<typeof readVersion>;

/** A page as the tree of its space has it. */
export interface ReadPlace {
  readonly id: string;
  /** A page of the same space that came before. */
  readonly parent: string | null;
  readonly path: string;
}

/** The spaces with their trees. A page stands in one place, below a page of its own space that came before: so nothing goes round in a circle. */
export function readSpaces(reader: JsonReader, people: ReadonlyMap<string, unknown>): ReadSpace[] {
  const [ids, paths, names] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const spaces = reader.field('spaces').list(mostSpaces).map((space) => readSpace(space, people));
  for (const { id, name, pages } of spaces) {
    for (const one of [id, ...pages.map((page) => page.id)]) {
      if (ids.has(one)) throw new PackRefused('DOCUMENT_INVALID', spacesPath, 'an id stands for two things');
      ids.add(one);
    }
    for (const { path } of pages) {
      if (paths.has(path)) throw new PackRefused('DOCUMENT_INVALID', spacesPath, 'a page stands in two places');
      paths.add(path);
    }
    if (names.has(foldName(name))) throw new PackRefused('DOCUMENT_INVALID', spacesPath, 'two spaces have one name');
    names.add(foldName(name));
  }
  if (paths.size > mostPages) throw new PackRefused('TOO_LARGE', spacesPath);
  return spaces;
}

function readSpace(reader: JsonReader, people: ReadonlyMap<string, unknown>) {
  return {
    id: reader.field('id').id(),
    shortId: reader.field('shortId').matching(shortId),
    name: reader.field('name').text(limits.spaceName, 1).trim(),
    description: reader.field('description').text(limits.spaceDescription),
    readers: reader.field('readers').choice(['MEMBERS', 'ALL']),
    editing: reader.field('editing').choice(spaceEditing),
    editors: reader.field('editors').list(mostContributors).map((one) => known(one.id(), people, spacesPath)),
    reviewMonths: reader.field('reviewMonths').wholeNumber(120),
    pages: readTree(reader.field('pages')),
  };
}

function readTree(reader: JsonReader): ReadPlace[] {
  const depths = new Map<string, number>();
  return reader.list(mostPages).map((page) => {
    const place = {
      id: page.field('id').id(),
      parent: page.field('parent').orNull((parent) => parent.id()),
      path: page.field('path').matching(new RegExp(`^${pagesFolder}[0-9a-z]{4,20}\\.json$`)),
    };
    const above = place.parent === null ? 0 : depths.get(place.parent);
    if (above === undefined || above >= limits.pageDepth || depths.has(place.id)) throw page.field('parent').refused();
    depths.set(place.id, above + 1);
    return place;
  });
}

/** A version of a page; `path` is where it stands in the pack, `author` reads those who may have written it. */
function readVersion(reader: JsonReader, author: (reader: JsonReader) => string) {
  return {
    number: reader.field('number').wholeNumber(mostVersions),
    title: reader.field('title').text(limits.title, 1).trim(),
    body: readBody(reader.field('body')),
    tags: reader.field('tags').list(limits.tagsPerItem).map((tag) => tag.text(limits.tag, 1)),
    marking: { id: reader.field('marking').field('id').text(100, 1), label: reader.field('marking').field('label').text(limits.markingLabel, 1) },
    author: author(reader.field('author')),
    contributors: [...new Set(reader.field('contributors').list(mostContributors).map(author))],
    summary: reader.field('summary').text(limits.standfirst),
    restoredFrom: reader.field('restoredFrom').orNull((number) => number.wholeNumber(mostVersions)),
    madeAt: reader.field('madeAt').time(),
  };
}

/** `place` is where the tree has it; `people` are those who may have written it. */
export function readPage(reader: JsonReader, { id, path }: ReadPlace, people: ReadonlyMap<string, unknown>) {
  const author = (one: JsonReader): string => known(one.id(), people, path);
  const page = {
    ...readVersion(reader, author),
    path,
    id: reader.field('id').id(),
    shortId: reader.field('shortId').matching(shortId),
    history: reader.field('history').list(mostParts).map((part) => part.text(100, 1)),
    cover: null,
    status: reader.field('status').choice(['PUBLISHED', 'ARCHIVED']),
    createdBy: author(reader.field('createdBy')),
    publishedAt: reader.field('publishedAt').time(),
    editedAt: reader.field('editedAt').orNull((at) => at.time()),
    commentsClosed: reader.field('commentsClosed').flag(),
    owner: reader.field('owner').orNull(author),
    position: reader.field('position').orNull((position) => ({
      title: position.field('title').text(limits.jobTitle, 1), department: position.field('department').text(limits.departmentName, 1),
    })),
    reviewMonths: reader.field('reviewMonths').orNull((months) => months.wholeNumber(120)),
    reviewedAt: reader.field('reviewedAt').orNull((at) => at.time()),
    changingSince: reader.field('changingSince').orNull((at) => at.time()),
    reviews: reader.field('reviews').list(mostReviews).map((review) => ({
      person: author(review.field('person')),
      answer: review.field('answer').choice(reviewAnswers),
      note: review.field('note').text(limits.reviewNote),
      at: review.field('at').time(),
    })),
    oldAddresses: reader.field('oldAddresses').list(1000).map((address) => address.text(1000, 1)),
    files: reader.field('files').list(limits.filesPerItem * 10).map(readFile),
    comments: reader.field('comments').list(mostComments).map((comment) => readPageComment(comment, author)),
  };
  // Another page under this name would come to stand in its place.
  if (page.id !== id || path !== `${pagesFolder}${page.shortId}.json`) throw reader.field('id').refused();
  if (page.history.some((part, index) => part !== `${historiesFolder}${page.shortId}-${index + 1}.json`)) throw reader.field('history').refused();
  if (page.comments.some(({ passage }) => (passage?.version ?? 1) > page.number)) throw reader.field('comments').refused();
  checkRestored(reader, page);
  checkAttachments(reader, page);
  checkThreads(reader, page.comments);
  return page;
}

/** The earlier versions that one document holds, for a page that was read. `before` is the number of the one that comes before them. */
export function readPart(reader: JsonReader, { id, files, path }: Pick<ReadPage, 'id' | 'files' | 'path'>, before: number, people: ReadonlyMap<string, unknown>): ReadVersion[] {
  const author = (one: JsonReader): string => known(one.id(), people, path);
  if (reader.field('page').id() !== id) throw reader.field('page').refused();
  return reader.field('versions').list(mostVersionsOfPart).map((one, index) => {
    const version = readVersion(one, author);
    if (version.number !== before + index + 1) throw one.field('number').refused();
    checkRestored(one, version);
    checkAttachments(one, { ...version, files, cover: null });
    return version;
  });
}

/** What is taken back was there before. */
function checkRestored(reader: JsonReader, { number, restoredFrom }: Pick<ReadVersion, 'number' | 'restoredFrom'>): void {
  if (number < 1 || (restoredFrom !== null && (restoredFrom < 1 || restoredFrom >= number))) throw reader.field('number').refused();
}

/** Only what somebody said, at the top of a thread, is about a passage; only threads are settled. */
function readPageComment(reader: JsonReader, author: (reader: JsonReader) => string) {
  const given = <Value>(name: string, read: (field: JsonReader) => Value): Value | null => (reader.field(name).raw === undefined ? null : read(reader.field(name)));
  const comment = {
    ...readComment(reader, author),
    passage: given('passage', readPassage),
    settled: given('settled', (settled) => ({ by: author(settled.field('by')), at: settled.field('at').time() })),
  };
  const isReply = comment.parent !== null;
  if ((comment.passage && (isReply || comment.author === null)) || (comment.settled && isReply)) throw reader.refused();
  return comment;
}

function readPassage(reader: JsonReader) {
  return {
    quote: reader.field('quote').text(limits.passage, 1),
    version: reader.field('version').wholeNumber(mostVersions),
    ...readPlaceIn(reader),
    now: reader.field('now').orNull(readPlaceIn),
  };
}

function readPlaceIn(reader: JsonReader) {
  const point = (one: JsonReader) => ({ line: one.field('line').text(100), offset: one.field('offset').wholeNumber(mostCharacters) });
  return { start: point(reader.field('start')), end: point(reader.field('end')) };
}
