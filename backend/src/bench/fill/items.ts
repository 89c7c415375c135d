import { RENDERER_VERSION, type RichTextDocument, excerptOf, imageAddress, outlineOf, plainText, readingMinutes, renderHtml } from '@crossbench/schema/rich-text';
import type { Pool } from 'pg';
import { type AudienceChoice, readersOf } from '../../features/content/item.policy.js';
import { everyone } from '../../platform/access/reader-keys.js';
import { addressOf, slugOf } from '../../platform/addresses.js';
import { Audiences } from './audiences.js';
import { blogFor, ensureBlogs } from './blogs.js';
import { insertRows } from './bulk.js';
import type { BenchGroup } from './groups.js';
import type { BenchPerson } from './people.js';
import type { Random } from './random.js';
import type { BenchTag } from './tags.js';
import { document, phrase, prose } from './text.js';

export interface BenchItem {
  readonly id: string;
  readonly address: string;
  readonly departmentId: string;
  /** Whether everybody may read it. */
  readonly isOpen: boolean;
  readonly author: BenchPerson;
  readonly group?: BenchGroup;
  readonly publishedAt: Date;
  readonly content: DraftContent;
}

/** A draft as the editor sends it. */
export interface DraftContent {
  readonly title: string;
  readonly standfirst: string;
  readonly body: RichTextDocument;
  readonly tags: readonly string[];
  readonly markingId: string;
  readonly audience: AudienceChoice;
}

/** The number of words in the middle one of all posts. */
const medianWords = 400;
const itemsInBatch = 500;
const departmentOnly = 0.15;
const membersOnly = 0.6;

export interface Origin {
  readonly author: BenchPerson;
  /** Undefined for what stands in their own blog or their department's. */
  readonly group?: BenchGroup;
}

export interface ItemsToMake {
  readonly count: number;
  readonly status: 'PUBLISHED' | 'DRAFT';
  readonly people: readonly BenchPerson[];
  /** Who wrote the one of this number, and where. */
  originOf(number: number): Origin;
  /** Comments on the one of this number. */
  commentsOn(number: number): number;
  readonly tags: readonly BenchTag[];
  publishedAt(): Date;
  progress(done: number): void;
}

/** Posts with their revision, or drafts that were never published. */
export async function fillItems(pool: Pool, random: Random, toMake: ItemsToMake): Promise<BenchItem[]> {
  const audiences = await Audiences.open(pool);
  const made: BenchItem[] = [];
  while (made.length < toMake.count) {
    const from = made.length;
    const batch = Array.from({ length: Math.min(itemsInBatch, toMake.count - from) }, (_, place) => makeItem(random, toMake, from + place));
    await audiences.intern(batch.map(({ readers }) => readers));
    await insertRows(pool, 'item', batch.map((item) => ({ ...item.row, audience_id: audiences.idOf(item.readers) })));
    const blogs = batch.map(({ origin }, place) => blogFor(origin, from + place));
    await ensureBlogs(pool, blogs);
    await insertRows(pool, 'blog_post', batch.map(({ row, content }, place) => ({ id: row.id, standfirst: content.standfirst, blog_id: blogs[place]?.id })));
    await insertRows(pool, 'item_author', batch.map(({ row }) => ({ item_id: row.id, person_id: row.author_id, position: 0 })));
    if (toMake.status === 'DRAFT') await insertRows(pool, 'item_draft', batch.map(draftRow));
    else {
      await insertRows(pool, 'item_revision', batch.map(revisionRow));
      await insertRows(pool, 'item_tag', batch.flatMap(({ row, tags }) => tags.map((tag, position) => ({ item_id: row.id, tag_id: tag.id, position }))));
    }
    made.push(...batch.map(({ item }) => item));
    toMake.progress(made.length);
  }
  return made;
}

function makeItem(random: Random, { status, originOf, commentsOn, tags: allTags, publishedAt }: ItemsToMake, number: number) {
  const origin = originOf(number);
  const { author, group } = origin;
  const at = publishedAt();
  const intendedReaders = intendedReadersOf(random, group);
  const tags = [...new Set(Array.from({ length: random.between(0, 4) }, () => allTags[random.favouringLow(allTags.length)] as BenchTag))];
  const content: DraftContent = {
    title: phrase(random, random.between(3, 9)),
    standfirst: random.chance(0.7) ? prose(random, random.between(15, 40)).slice(0, 400) : '',
    body: document(random, Math.min(random.skewed(medianWords, 0.6), 4000)),
    tags: tags.map(({ name }) => name),
    markingId: 'official',
    audience: intendedReaders,
  };
  const published = status === 'PUBLISHED';
  const row = {
    id: random.id(at),
    kind: 'post',
    short_id: random.shortId(),
    title: content.title,
    slug: slugOf(content.title),
    excerpt: content.standfirst || excerptOf(content.body, 280),
    intended_readers: intendedReaders,
    department_id: author.departmentId,
    group_id: group?.id ?? null,
    author_id: author.id,
    owner_person_id: author.id,
    marking_id: content.markingId,
    language: 'en',
    status,
    record_class_id: 'discussion',
    record_state: 'ACTIVE',
    revision_number: published ? 1 : 0,
    reading_minutes: readingMinutes(content.body),
    comment_count: commentsOn(number),
    lock_version: 1,
    created_at: at,
    published_at: published ? at : null,
    updated_at: at,
    last_activity_at: at,
  };
  const readers = readersOf({
    status, intendedReaders, departmentId: author.departmentId, groupId: group?.id ?? null, authorIds: [author.id], hiddenAt: null, disposedAt: null,
  }, group?.readers);
  const item: BenchItem = {
    id: row.id, address: addressOf(row.slug, row.short_id), departmentId: author.departmentId, isOpen: readers.includes(everyone), publishedAt: at, content, ...origin,
  };
  return { item, origin, row, content, tags, readers };
}

function intendedReadersOf(random: Random, group: BenchGroup | undefined): AudienceChoice {
  if (group) return group.kind !== 'OPEN' || random.chance(membersOnly) ? 'GROUP' : 'EVERYONE';
  return random.chance(departmentOnly) ? 'DEPARTMENT' : 'EVERYONE';
}

type MadeItem = ReturnType<typeof makeItem>;

function revisionRow({ row, content }: MadeItem) {
  return {
    item_id: row.id,
    number: 1,
    title: row.title,
    body: content.body,
    plain_text: plainText(content.body),
    html: renderHtml(content.body, { imageUrl: imageAddress }),
    outline: outlineOf(content.body),
    renderer_version: RENDERER_VERSION,
    tags: content.tags,
    marking_id: row.marking_id,
    details: { standfirst: content.standfirst },
    summary: '',
    author_id: row.author_id,
    created_at: row.created_at,
  };
}

function draftRow({ row, content }: MadeItem) {
  return {
    item_id: row.id,
    version: 1,
    base_revision: 0,
    changed: true,
    title: row.title,
    body: content.body,
    excerpt: row.excerpt,
    tags: content.tags,
    marking_id: row.marking_id,
    intended_readers: row.intended_readers,
    details: { standfirst: content.standfirst },
    saved_at: row.updated_at,
    saved_by: row.author_id,
  };
}
