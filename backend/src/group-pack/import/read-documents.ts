import { limits } from '@crossbench/schema/limits';
import { filesOf, imagesOf, parseRichText, safeLink } from '@crossbench/schema/rich-text';
import { groupKinds, groupRoles } from '../../features/groups/groups.public.js';
import { readEntries } from '../../packs/check-entries.js';
import { fingerprintOf } from '../format/fingerprint.js';
import { type PackManifest, filesFolder, firstPackVersion, packFormat, packVersion } from '../format/pack-format.js';
import { PackRefused } from '../../packs/pack-refused.js';
import { JsonReader } from '../../packs/read-json.js';

const hash = /^[0-9a-f]{64}$/;
/** Groups have 10,000 members at most; with all who ever wrote there. */
const mostPeople = 100_000;
export const mostComments = 50_000;

export type ReadGroup = ReturnType<typeof readGroup>;
export type ReadPerson = ReturnType<typeof readPerson>;
export type ReadPost = ReturnType<typeof readPost>;
export type ReadFile = ReturnType<typeof readFile>;

export function readManifest(reader: JsonReader): PackManifest {
  if (reader.field('format').raw !== packFormat) throw new PackRefused('NOT_A_PACK');
  const version = [firstPackVersion, packVersion].find((known) => known === reader.field('version').raw);
  if (version === undefined) throw new PackRefused('UNKNOWN_VERSION');
  const origin = reader.field('origin');
  const counts = reader.field('counts');
  return {
    format: packFormat,
    version,
    origin: { site: readSite(origin.field('site')), siteName: origin.field('siteName').text(limits.siteName), groupId: origin.field('groupId').id() },
    madeAt: reader.field('madeAt').time().toISOString(),
    salt: reader.field('salt').matching(/^[0-9a-f]{32}$/),
    counts: {
      posts: counts.field('posts').wholeNumber(),
      spaces: version === firstPackVersion ? 0 : counts.field('spaces').wholeNumber(),
      pages: version === firstPackVersion ? 0 : counts.field('pages').wholeNumber(),
      comments: counts.field('comments').wholeNumber(),
      files: counts.field('files').wholeNumber(),
      people: counts.field('people').wholeNumber(),
      members: counts.field('members').wholeNumber(),
    },
    entries: readEntries(reader),
  };
}

/** The address of a site: links of the pack come to lead there. */
function readSite(reader: JsonReader): string {
  const site = reader.matching(/^https?:\/\/[^/\\?#\s]+(\/[^\\?#\s]*)?$/);
  if (site.length > 200 || safeLink(site) !== site) throw reader.refused();
  return site;
}

export function readGroup(reader: JsonReader) {
  return {
    name: reader.field('name').text(limits.groupName, 1).trim(),
    purpose: reader.field('purpose').text(limits.groupPurpose),
    about: reader.field('about').text(limits.groupAbout),
    welcome: reader.field('welcome').text(limits.groupWelcome),
    welcomePost: reader.field('welcomePost').orNull((post) => post.id()),
    kind: reader.field('kind').choice(groupKinds),
    limitedTo: reader.field('limitedTo').list(500).map((name) => name.text(limits.departmentName, 1)),
    department: reader.field('department').orNull((name) => name.text(limits.departmentName, 1)),
    topics: reader.field('topics').list(limits.tagsPerItem).map((topic) => topic.text(limits.tag, 1)),
    createdAt: reader.field('createdAt').time(),
    archivedAt: reader.field('archivedAt').orNull((at) => at.time()),
    picture: reader.field('picture').orNull((path) => path.text(400, 1)),
    pinned: reader.field('pinned').list(50).map((post) => post.id()),
  };
}

/** Everybody, by what stands for them in the pack. */
export function readPeople(reader: JsonReader, salt: string): Map<string, ReadPerson> {
  const people = reader.field('people').list(mostPeople).map((person) => readPerson(person, salt));
  const fingerprints = people.flatMap(({ fingerprint }) => fingerprint ?? []);
  if (new Set(fingerprints).size < fingerprints.length) throw new PackRefused('FORGED_AUTHOR', null, 'two people have one address');
  const byId = new Map(people.map((person) => [person.id, person]));
  if (byId.size < people.length) throw new PackRefused('FORGED_AUTHOR', null, 'two people have one id');
  return byId;
}

function readPerson(reader: JsonReader, salt: string) {
  const person = {
    id: reader.field('id').id(),
    name: reader.field('name').text(limits.personName, 1).trim(),
    department: reader.field('department').orNull((name) => name.text(limits.departmentName, 1)),
    address: reader.field('address').orNull((address) => address.text(limits.email, 3)),
    fingerprint: reader.field('fingerprint').orNull((fingerprint) => fingerprint.matching(hash)),
    confirmed: reader.field('confirmed').flag(),
    role: reader.field('role').orNull((role) => role.choice(groupRoles)),
    joinedAt: reader.field('joinedAt').orNull((at) => at.time()),
  };
  if (person.address !== null && fingerprintOf(salt, person.address) !== person.fingerprint) {
    throw new PackRefused('FORGED_AUTHOR', null, 'an address is not the one that its fingerprint was made of');
  }
  return person;
}

/** `path` is where it stands in the pack; `people` are those who may have written it. */
export function readPost(reader: JsonReader, path: string, people: ReadonlyMap<string, unknown>) {
  const author = (one: JsonReader): string => known(one.id(), people, path);
  const files = reader.field('files').list(limits.filesPerItem * 10).map(readFile);
  const post = {
    path,
    id: reader.field('id').id(),
    shortId: reader.field('shortId').matching(/^[0-9a-z]{4,20}$/),
    title: reader.field('title').text(limits.title, 1).trim(),
    introduction: reader.field('introduction').text(limits.standfirst),
    body: readBody(reader.field('body')),
    cover: reader.field('cover').orNull((cover) => ({
      file: cover.field('file').id(),
      description: cover.field('description').text(limits.imageDescription),
      decorative: cover.field('decorative').flag(),
    })),
    tags: reader.field('tags').list(limits.tagsPerItem).map((tag) => tag.text(limits.tag, 1)),
    marking: { id: reader.field('marking').field('id').text(100, 1), label: reader.field('marking').field('label').text(limits.markingLabel, 1) },
    readers: reader.field('readers').choice(['MEMBERS', 'ALL']),
    status: reader.field('status').choice(['PUBLISHED', 'ARCHIVED']),
    authors: [...new Set(reader.field('authors').list(limits.authorsPerItem).map(author))],
    publishedAt: reader.field('publishedAt').time(),
    editedAt: reader.field('editedAt').orNull((at) => at.time()),
    commentsClosed: reader.field('commentsClosed').flag(),
    files,
    comments: reader.field('comments').list(mostComments).map((comment) => readComment(comment, author)),
  };
  if (post.authors.length === 0) throw new PackRefused('UNKNOWN_AUTHOR', path);
  checkAttachments(reader, post);
  checkThreads(reader, post.comments);
  return post;
}

export function readComment(reader: JsonReader, author: (reader: JsonReader) => string) {
  return {
    id: reader.field('id').id(),
    parent: reader.field('parent').orNull((parent) => parent.id()),
    author: reader.field('author').orNull(author),
    text: reader.field('text').text(limits.comment),
    createdAt: reader.field('createdAt').time(),
    editedAt: reader.field('editedAt').orNull((at) => at.time()),
  };
}

export function readFile(reader: JsonReader) {
  const path = reader.field('path').text(400, 1);
  if (!path.startsWith(filesFolder)) throw reader.field('path').refused();
  return {
    id: reader.field('id').id(),
    kind: reader.field('kind').choice(['PICTURE', 'FILE']),
    path,
    name: reader.field('name').text(limits.fileName, 1),
    description: reader.field('description').text(limits.imageDescription),
    version: reader.field('version').wholeNumber(),
  };
}

export function readBody(reader: JsonReader) {
  const result = parseRichText(reader.raw);
  if (!result.ok) throw reader.refused();
  return result.document;
}

export function known(id: string, people: ReadonlyMap<string, unknown>, path: string): string {
  if (!people.has(id)) throw new PackRefused('UNKNOWN_AUTHOR', path);
  return id;
}

/** What the text shows hangs on this post and is of its kind. */
export function checkAttachments(reader: JsonReader, { files, body, cover }: { files: readonly ReadFile[] } & Pick<ReturnType<typeof readPost>, 'body' | 'cover'>): void {
  const kinds = new Map(files.map(({ id, kind }) => [id, kind]));
  if (kinds.size < files.length) throw reader.field('files').refused();
  const pictures = [...imagesOf(body).map(({ attachmentId }) => attachmentId), ...(cover ? [cover.file] : [])];
  const isRight = pictures.every((id) => kinds.get(id.toLowerCase()) === 'PICTURE') && filesOf(body).every(({ attachmentId }) => kinds.get(attachmentId.toLowerCase()) === 'FILE');
  if (!isRight) throw reader.field('body').refused();
}

/** Answers come after what they answer, and answers are not answered. */
export function checkThreads(reader: JsonReader, comments: readonly { id: string; parent: string | null; author: string | null; text: string }[]): void {
  const ids = new Set<string>();
  const threads = new Set<string>();
  for (const { id, parent, author, text } of comments) {
    if (ids.has(id) || (parent !== null && !threads.has(parent)) || (author === null) !== (text === '')) throw reader.field('comments').refused();
    ids.add(id);
    if (parent === null) threads.add(id);
  }
}
