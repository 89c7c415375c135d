import { excerptOf, type RichTextDocument } from '@crossbench/schema/rich-text';
import type { Pool } from 'pg';
import { foldName } from '../../features/wiki/folded-name.js';
import { type SpacePlace, editorsOfSpace, readersOfSpace } from '../../features/wiki/spaces/space.policy.js';
import { addressOf, slugOf } from '../../platform/addresses.js';
import { Audiences } from './audiences.js';
import { insertRows } from './bulk.js';
import type { BenchGroup } from './groups.js';
import type { BenchPerson } from './people.js';
import type { Random } from './random.js';
import type { BenchTag } from './tags.js';
import { phrase, prose } from './text.js';
import { copyVersions, dropWikiTexts, fillWikiTexts } from './wiki-texts.js';

export interface BenchPage {
  readonly id: string;
  readonly address: string;
  /** What its newest version says. */
  readonly body: RichTextDocument;
}

/** What everybody may read and edit. */
export interface BenchWiki {
  readonly pages: readonly BenchPage[];
  /** A quarter of all pages stand in it. */
  readonly largest: { readonly address: string; readonly pages: readonly BenchPage[]; readonly parents: readonly BenchPage[] };
}

/** Of every page. */
export const versions = 10;
const otherSpaces = 19;
const shareOfLargest = 0.25;
/** Of the pages of a space, the last ones stand side by side under one page, as in a glossary; the others in a tree. */
const shareOfWideLevel = 0.1;
const branching = 12;
const linksOfPage = 3;
const pagesInBatch = 500;
const daysToVersion = 9;
const pageCreatedWithinMilliseconds = 900 * 86_400_000;

interface ToMake {
  readonly count: number;
  readonly people: readonly BenchPerson[];
  readonly groups: readonly BenchGroup[];
  readonly tags: readonly BenchTag[];
  readonly start: Date;
}

/** Spaces and their trees of pages, each page with its versions. */
export async function fillWiki(pool: Pool, random: Random, toMake: ToMake): Promise<BenchWiki> {
  const texts = toMake.count > 0 ? await fillWikiTexts(pool, random, versions) : [];
  const audiences = await Audiences.open(pool);
  const ofLargest = Math.round(toMake.count * shareOfLargest);
  const inEach = Math.floor((toMake.count - ofLargest) / otherSpaces);
  const open: BenchPage[] = [];
  const links: { from_item_id: string; to_item_id: string }[] = [];
  let largest: BenchWiki['largest'] = { address: '', pages: [], parents: [] };
  for (let number = 0; number <= otherSpaces && toMake.count > 0; number += 1) {
    const space = makeSpace(random, toMake, placeOf(number, toMake));
    await audiences.intern([space.readers, space.editors]);
    const row = { ...space.row, audience_id: audiences.idOf(space.readers), editors_audience_id: audiences.idOf(space.editors) };
    await insertRows(pool, 'wiki_space', [row]);
    const made = makePages(random, toMake, row, texts, number === 0 ? ofLargest : inEach);
    for (let from = 0; from < made.length; from += pagesInBatch) await insertPages(pool, made.slice(from, from + pagesInBatch));
    const pages = made.map(({ page }) => page);
    if (number === 0) {
      const parents = new Set(made.map(({ placed }) => placed.parent_id));
      largest = { address: addressOf(row.slug, row.short_id), pages, parents: pages.filter(({ id }) => parents.has(id)) };
    }
    if (!row.department_id && !row.group_id) open.push(...pages);
    links.push(...linksBetween(random, pages));
  }
  await insertRows(pool, 'item_link', links);
  if (toMake.count > 0) await dropWikiTexts(pool);
  return { pages: open, largest };
}

/** Most are of all staff, some of a department or a group. */
function placeOf(number: number, { people, groups }: ToMake): SpacePlace {
  const group = groups[number];
  if (number % 4 === 1 && group) return { departmentId: null, groupId: group.id };
  return { departmentId: number % 4 === 2 ? (people[number]?.departmentId ?? null) : null, groupId: null };
}

function makeSpace(random: Random, { start }: ToMake, place: SpacePlace) {
  const intendedReaders = place.groupId ? 'GROUP' as const : place.departmentId ? 'DEPARTMENT' as const : 'EVERYONE' as const;
  const readers = readersOfSpace({ ...place, intendedReaders });
  const shortId = random.shortId();
  const name = `${phrase(random, 2)} ${shortId.slice(0, 4)}`;
  const row = {
    id: random.id(start), short_id: shortId, name, folded: foldName(name), slug: slugOf(name), description: prose(random, 20),
    department_id: place.departmentId, group_id: place.groupId, intended_readers: intendedReaders, editing: 'READERS', lock_version: 1, created_at: start,
    review_months: 12,
  };
  return { row, readers, editors: editorsOfSpace({ ...place, editing: 'READERS' }, { readers, named: [] }) };
}

interface PlacedSpace {
  readonly id: string;
  readonly department_id: string | null;
  readonly group_id: string | null;
  readonly intended_readers: string;
  readonly audience_id: number;
  readonly editors_audience_id: number;
}

function makePages(random: Random, toMake: ToMake, space: PlacedSpace, texts: readonly RichTextDocument[], count: number) {
  const made: ReturnType<typeof makePage>[] = [];
  for (let number = 0; number < count; number += 1) {
    const isWide = number >= count * (1 - shareOfWideLevel);
    const above = isWide ? made[branching >> 1] : made[Math.floor(number / branching) - 1];
    made.push(makePage(random, toMake, { space, texts, number, parentId: above?.page.id ?? null }));
  }
  return made;
}

interface PageToMake {
  readonly space: PlacedSpace;
  readonly texts: readonly RichTextDocument[];
  readonly number: number;
  readonly parentId: string | null;
}

function makePage(random: Random, { people, tags, start }: ToMake, { space, texts, number, parentId }: PageToMake) {
  const at = new Date(start.getTime() + random.between(0, pageCreatedWithinMilliseconds));
  const changedAt = new Date(at.getTime() + versions * daysToVersion * 86_400_000);
  const title = `${phrase(random, random.between(2, 6))} ${number + 1}`;
  const text = random.between(0, texts.length - 1);
  const body = texts[text] as RichTextDocument;
  const authorIds = Array.from({ length: versions }, () => random.pick(people).id);
  const row = {
    id: random.id(at), kind: 'page', short_id: random.shortId(), title, slug: slugOf(title), excerpt: excerptOf(body, 280),
    intended_readers: space.intended_readers, department_id: space.department_id, group_id: space.group_id, author_id: authorIds[0],
    audience_id: space.audience_id, editors_audience_id: space.editors_audience_id, marking_id: 'official', language: 'en', status: 'PUBLISHED',
    record_class_id: 'discussion', record_state: 'ACTIVE', revision_number: versions, reading_minutes: 2, comment_count: 0, lock_version: versions,
    created_at: at, published_at: at, edited_at: changedAt, updated_at: changedAt, last_activity_at: changedAt,
  };
  return {
    page: { id: row.id, address: addressOf(row.slug, row.short_id), body },
    row,
    placed: { id: row.id, space_id: space.id, parent_id: parentId, position: (number + 1) * 1000, folded: foldName(title) },
    copied: { id: row.id, text, authorIds },
    tagged: [...new Set([0, 1].map(() => tags[random.favouringLow(tags.length)]?.id))].map((tagId, position) => ({ item_id: row.id, tag_id: tagId, position })),
  };
}

async function insertPages(pool: Pool, made: readonly ReturnType<typeof makePage>[]): Promise<void> {
  await insertRows(pool, 'item', made.map(({ row }) => row));
  await insertRows(pool, 'wiki_page', made.map(({ placed }) => ({ ...placed, ask_stage: 0, told_overdue: false })));
  await insertRows(pool, 'item_tag', made.flatMap(({ tagged }) => tagged));
  await copyVersions(pool, made.map(({ copied }) => copied));
}

/** A few pages are those to which many lead. */
function linksBetween(random: Random, pages: readonly BenchPage[]) {
  return pages.flatMap(({ id }) => {
    const targets = new Set(Array.from({ length: linksOfPage }, () => pages[random.favouringLow(pages.length)]?.id ?? id));
    targets.delete(id);
    return [...targets].map((target) => ({ from_item_id: id, to_item_id: target }));
  });
}
