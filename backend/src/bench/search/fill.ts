import type { Pool } from 'pg';
import { blogOfGroup, ownBlogOf } from '../../features/blogs/blog-places.js';
import { readersOf } from '../../features/content/item.policy.js';
import { editorsOfSpace, readersOfSpace } from '../../features/wiki/spaces/space.policy.js';
import { foldName } from '../../features/wiki/folded-name.js';
import { slugOf } from '../../platform/addresses.js';
import type { SearchDocument } from '../../platform/search-source.js';
import { Audiences } from '../fill/audiences.js';
import { ensureBlogs } from '../fill/blogs.js';
import { insertRows } from '../fill/bulk.js';
import { type BenchGroups, fillGroups } from '../fill/groups.js';
import { type BenchPerson, fillPeople } from '../fill/people.js';
import { Random } from '../fill/random.js';
import type { IndexFill } from './index-fill.js';
import { Words } from './words.js';

export interface LargeWorld {
  readonly groups: BenchGroups;
  /** Of texts that everybody may find. */
  readonly titles: readonly string[];
}

const seed = 20_261_122;
export const firstDay = new Date('2023-11-01T00:00:00Z');
export const spreadDays = 1100;
const batch = 2000;
/** The rest are comments and people; there is a group for every 25 people. */
const shares = { people: 0.15, posts: 0.32, pages: 0.1 };
const inGroups = 0.55;
const spaces = 20;
const titlesKept = 5000;

interface Place {
  readonly itemId: string;
  readonly audienceId: number;
  readonly groupId: string | null;
  readonly topic: readonly string[];
}

/** Fills the tables of posts, pages, comments, people and groups, and the index with them; the same size gives the same content every time. */
export async function fillLarge(pool: Pool, index: IndexFill, documents: number, say: (line: string) => void): Promise<LargeWorld> {
  const random = new Random(seed);
  const people = await fillPeople(pool, random, Math.max(100, Math.round(documents * shares.people)), firstDay);
  const groups = await fillGroups(pool, random, people, firstDay);
  say(`${people.length} people in ${groups.groups.length} groups`);
  const filling = new Filling(pool, index, random, people, groups);
  await filling.run(Math.round(documents * shares.posts), Math.round(documents * shares.pages), say);
  const comments = documents - people.length - groups.groups.length - Math.round(documents * (shares.posts + shares.pages));
  await filling.comments(Math.max(0, comments), say);
  return { groups, titles: filling.titles };
}

class Filling {
  readonly titles: string[] = [];
  private readonly words: Words;
  private readonly places: Place[] = [];

  constructor(
    private readonly pool: Pool,
    private readonly index: IndexFill,
    private readonly random: Random,
    private readonly people: readonly BenchPerson[],
    private readonly groups: BenchGroups,
  ) {
    this.words = new Words(random);
  }

  async run(posts: number, pages: number, say: (line: string) => void): Promise<void> {
    const audiences = await Audiences.open(this.pool);
    const spaceIds = await this.spaces(audiences);
    for (let done = 0; done < posts; done += batch) await this.items(audiences, Math.min(batch, posts - done), null);
    say(`${posts} posts`);
    for (let done = 0; done < pages; done += batch) await this.items(audiences, Math.min(batch, pages - done), spaceIds);
    say(`${pages} pages`);
  }

  async comments(count: number, say: (line: string) => void): Promise<void> {
    for (let done = 0; done < count; done += batch) {
      const rows = Array.from({ length: Math.min(batch, count - done) }, () => {
        const place = this.random.pick(this.places);
        const at = this.time();
        return {
          place,
          row: {
            id: this.random.id(at), item_id: place.itemId, parent_id: null, author_id: this.random.pick(this.people).id,
            body: this.words.text(this.random, this.random.between(10, 60), place.topic), created_at: at, lock_version: 1,
          },
        };
      });
      await insertRows(this.pool, 'comment', rows.map(({ row }) => row));
      await this.index.add(rows.map(({ row, place }) => ({
        id: row.id, kind: 'comment', audienceId: place.audienceId, groupId: place.groupId, title: '', tags: [], body: row.body, at: row.created_at,
        authorIds: [row.author_id], placeIds: place.groupId ? [place.groupId] : [],
      })));
    }
    say(`${count} comments`);
  }

  private async items(audiences: Audiences, count: number, spaceIds: readonly string[] | null): Promise<void> {
    const made = Array.from({ length: count }, () => this.item(spaceIds));
    await audiences.intern(made.map(({ readers }) => readers));
    const editors = spaceIds ? audiences.idOf(made[0]?.readers ?? []) : null;
    await insertRows(this.pool, 'item', made.map(({ row, readers }) => ({ ...row, audience_id: audiences.idOf(readers), editors_audience_id: editors })));
    if (spaceIds) {
      await insertRows(this.pool, 'wiki_page', made.map(({ row, spaceId }, number) => ({
        id: row.id, space_id: spaceId, parent_id: null, position: number, folded: foldName(`${row.title} ${row.short_id}`), ask_stage: 0, told_overdue: false,
      })));
    } else {
      const blogs = made.map(({ row }) => (row.group_id ? blogOfGroup(row.group_id) : ownBlogOf(row.author_id)));
      await ensureBlogs(this.pool, [...new Map(blogs.map((blog) => [blog.id, blog])).values()]);
      await insertRows(this.pool, 'blog_post', made.map(({ row }, place) => ({ id: row.id, standfirst: '', blog_id: blogs[place]?.id })));
      await insertRows(this.pool, 'item_author', made.map(({ row }) => ({ item_id: row.id, person_id: row.author_id, position: 0 })));
    }
    await insertRows(this.pool, 'item_revision', made.map(({ row, body }) => ({
      item_id: row.id, number: 1, title: row.title, body: {}, plain_text: body, html: '', outline: [], renderer_version: 1, tags: [],
      marking_id: row.marking_id, details: {}, summary: '', author_id: row.author_id, created_at: row.created_at,
    })));
    await this.index.add(made.map(({ row, spaceId, readers, body, author }): SearchDocument => ({
      id: row.id, kind: row.kind, audienceId: audiences.idOf(readers), groupId: row.group_id, title: row.title, tags: [], people: [author.name], body,
      at: row.published_at, authorIds: [author.id], departmentId: author.departmentId, placeIds: [row.group_id, spaceId].filter((id) => id !== null),
    })));
    for (const { row, readers, topic } of made) {
      this.places.push({ itemId: row.id, audienceId: audiences.idOf(readers), groupId: row.group_id, topic });
      if (!row.group_id && this.titles.length < titlesKept) this.titles.push(row.title);
    }
  }

  private item(spaceIds: readonly string[] | null) {
    const { random, words } = this;
    const kind = spaceIds ? 'page' : 'post';
    const group = !spaceIds && random.chance(inGroups) ? random.pick(this.groups.groups) : null;
    const author = random.pick(group?.members ?? this.people);
    const topic = words.topic(random);
    const title = words.title(random, topic);
    const at = this.time();
    const length = spaceIds ? random.between(200, 600) : random.chance(0.3) ? random.between(200, 600) : random.between(40, 220);
    const intendedReaders = group ? 'GROUP' as const : 'EVERYONE' as const;
    const row = {
      id: random.id(at), kind, short_id: random.shortId(), title, slug: slugOf(title), excerpt: '', intended_readers: intendedReaders,
      department_id: author.departmentId, group_id: group?.id ?? null, author_id: author.id, owner_person_id: author.id, marking_id: 'official',
      language: 'en', status: 'PUBLISHED' as const, record_class_id: 'discussion', record_state: 'ACTIVE', revision_number: 1, reading_minutes: 1,
      comment_count: 0, lock_version: 1, created_at: at, published_at: at, updated_at: at, last_activity_at: at,
    };
    const spaceId = spaceIds ? random.pick(spaceIds) : null;
    const readers = spaceIds
      ? readersOfSpace({ departmentId: null, groupId: null, intendedReaders: 'EVERYONE' })
      : readersOf({
        status: row.status, intendedReaders, departmentId: row.department_id, groupId: row.group_id, authorIds: [author.id], hiddenAt: null, disposedAt: null,
      }, group?.readers);
    return { row, spaceId, readers, author, topic, body: words.text(random, length, topic) };
  }

  private async spaces(audiences: Audiences): Promise<string[]> {
    const place = { departmentId: null, groupId: null };
    const readers = readersOfSpace({ ...place, intendedReaders: 'EVERYONE' });
    const editors = editorsOfSpace({ ...place, editing: 'READERS' }, { readers, named: [] });
    await audiences.intern([readers, editors]);
    const rows = Array.from({ length: spaces }, (_, number) => ({
      id: this.random.id(firstDay), short_id: this.random.shortId(), name: `Space ${number}`, folded: `space ${number}`, slug: `space-${number}`,
      description: '', intended_readers: 'EVERYONE', editing: 'READERS', lock_version: 1, created_at: firstDay, review_months: 0,
      audience_id: audiences.idOf(readers), editors_audience_id: audiences.idOf(editors),
    }));
    await insertRows(this.pool, 'wiki_space', rows);
    return rows.map(({ id }) => id);
  }

  private time(): Date {
    return new Date(firstDay.getTime() + this.random.between(0, spreadDays * 86_400_000));
  }
}
