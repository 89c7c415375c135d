import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../config.js';
import type { Actor } from '../../platform/access/actor.js';
import { readableBy } from '../../platform/access/readable.js';
import { shortIdIn } from '../../platform/addresses.js';
import { Database } from '../../platform/db/database.js';
import { type Sql, emptySql, sql } from '../../platform/db/sql.js';
import { NotFound } from '../../platform/errors/domain-errors.js';
import type { Page, PageRequest } from '../../platform/graphql/page.js';
import { isId } from '../../platform/ids.js';
import { CONFIG } from '../../platform/platform.tokens.js';
import { ItemCardQueries, type ItemCardRow, isListed } from '../content/content.public.js';
import { type ReadItemRow, ReadQueries } from '../reads/reads.public.js';
import { type BlogRow, blogAsJson } from './blog.rows.js';
import { Post } from './post.entity.js';

/** A year or a month of the site's calendar. */
export interface Period {
  readonly year: number;
  /** 1 to 12; all of the year without it. */
  readonly month: number | null;
}

/** All posts of a blog, or only some of them. */
export interface WhichPosts {
  readonly period?: Period | null;
  readonly withoutPinned?: boolean;
}

export interface MonthRow {
  readonly year: number;
  readonly month: number;
  readonly count: number;
}

const nobody: Actor = { personId: '00000000-0000-0000-0000-000000000000', sessionId: null, departmentId: null, roles: [], audiences: [] };

export interface BlogCount {
  readonly count: number;
  readonly latestAt: Date | null;
}

const mostReadShown = 5;

function standsIn(blogId: string): Sql {
  return sql`exists (select from blog_post where blog_post.id = item.id and blog_post.blog_id = ${blogId})`;
}

/** Blogs are no secret but those of groups, which are as far as their groups are. Posts are read as far as each may be. */
@Injectable()
export class BlogQueries {
  constructor(
    private readonly database: Database,
    private readonly cards: ItemCardQueries,
    private readonly reads: ReadQueries,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** By `<slug>-<short id>`, the short id alone or the id. NOT_FOUND where there is none. */
  async get(actor: Actor, address: string): Promise<BlogRow> {
    const where = isId(address) ? sql`where blog.id = ${address}` : sql`where blog.short_id = ${shortIdIn(address)}`;
    const [blog] = await this.select(actor, where);
    if (!blog || (blog.kind === 'GROUP' && !blog.group)) throw new NotFound();
    return blog;
  }

  /** The same for who runs a command: without the blogs of groups, whose owners take them out themselves. */
  getForSystem(address: string): Promise<BlogRow> {
    return this.get(nobody, address);
  }

  ofPeople(actor: Actor, personIds: readonly string[]): Promise<BlogRow[]> {
    return this.select(actor, sql`where blog.person_id = any(${personIds}::uuid[])`);
  }

  byIds(actor: Actor, ids: readonly string[]): Promise<BlogRow[]> {
    return this.select(actor, sql`where blog.id = any(${ids.filter(isId)}::uuid[])`);
  }

  /** The blogs of departments, by name. */
  async ofDepartments(actor: Actor): Promise<BlogRow[]> {
    return (await this.select(actor, sql`where blog.kind = 'DEPARTMENT'`)).sort((one, other) => one.name.localeCompare(other.name, 'en-GB'));
  }

  /** Departments whose blog nobody has needed yet. */
  async departmentsWithout(): Promise<string[]> {
    const rows = await this.database.rows<{ id: string }>(sql`
      select id from department where not exists (select from blog where blog.department_id = department.id) limit 500`);
    return rows.map((row) => row.id);
  }

  /** The blogs in which these posts stand, by post. */
  ofPosts(actor: Actor, postIds: readonly string[]): Promise<Map<string, BlogRow>> {
    return this.byPost(actor, postIds, sql`blog_post.blog_id`);
  }

  /** The blogs in which these posts will stand once their drafts are published, by post. */
  chosenForPosts(actor: Actor, postIds: readonly string[]): Promise<Map<string, BlogRow>> {
    return this.byPost(actor, postIds, sql`coalesce(blog_post.chosen_blog_id, blog_post.blog_id)`);
  }

  /** Published posts that the actor may read, newest first; of one period of the site's calendar when it is named. */
  posts(actor: Actor, blogId: string, { period, withoutPinned }: WhichPosts, page: PageRequest): Promise<Page<ItemCardRow>> {
    const pinless = withoutPinned ? sql`and not exists (select from blog_pin where blog_pin.post_id = item.id and blog_pin.blog_id = ${blogId})` : emptySql;
    const condition = sql`${standsIn(blogId)} ${pinless} ${this.within(period ?? null)}`;
    return this.cards.narrowed(actor, Post.kind, condition, page);
  }

  /** What was read most in the last seven days, of what the actor may read. */
  mostRead(actor: Actor, blogId: string): Promise<ReadItemRow[]> {
    return this.reads.mostReadOfWeek(actor, standsIn(blogId), mostReadShown);
  }

  /** What is pinned in these blogs and the actor may read, in the order of the pins. */
  pins(actor: Actor, blogIds: readonly string[]): Promise<{ blogId: string; postId: string }[]> {
    return this.database.rows(sql`
      select blog_pin.blog_id as "blogId", blog_pin.post_id as "postId"
      from blog_pin
        join blog_post on blog_post.id = blog_pin.post_id and blog_post.blog_id = blog_pin.blog_id
        join item on item.id = blog_pin.post_id
      where blog_pin.blog_id = any(${blogIds}::uuid[]) and ${isListed} and ${readableBy(actor)}
      order by blog_pin.position, blog_pin.post_id`);
  }

  /** How many published posts of each blog the actor may read, and when the last of them came; in the order of the ids. */
  async counts(actor: Actor, blogIds: readonly string[]): Promise<BlogCount[]> {
    const rows = await this.database.rows<BlogCount & { id: string }>(sql`
      select blog_post.blog_id as id, count(*)::int as count, max(item.published_at) as "latestAt"
      from blog_post join item on item.id = blog_post.id
      where blog_post.blog_id = any(${blogIds}::uuid[]) and ${isListed} and ${readableBy(actor)} group by blog_post.blog_id`);
    const byId = new Map(rows.map((row) => [row.id, row]));
    return blogIds.map((id) => byId.get(id) ?? { count: 0, latestAt: null });
  }

  /** The archive: how many readable posts of which month, the newest first. */
  months(actor: Actor, blogId: string): Promise<MonthRow[]> {
    return this.database.rows(sql`
      select extract(year from item.published_at at time zone ${this.config.timeZone})::int as year,
        extract(month from item.published_at at time zone ${this.config.timeZone})::int as month, count(*)::int as count
      from blog_post join item on item.id = blog_post.id
      where blog_post.blog_id = ${blogId} and ${isListed} and ${readableBy(actor)}
      group by 1, 2 order by 1 desc, 2 desc`);
  }

  private async byPost(actor: Actor, postIds: readonly string[], blogId: Sql): Promise<Map<string, BlogRow>> {
    const rows = await this.database.rows<{ postId: string; blog: BlogRow }>(sql`
      select blog_post.id as "postId", ${blogAsJson(actor)} as blog
      from blog_post join blog on blog.id = ${blogId} where blog_post.id = any(${postIds}::uuid[])`);
    return new Map(rows.map(({ postId, blog }) => [postId, blog]));
  }

  private within(period: Period | null): Sql {
    if (!period) return emptySql;
    const start = sql`make_date(${period.year}::int, ${period.month ?? 1}::int, 1)::timestamp`;
    const length = period.month ? sql`interval '1 month'` : sql`interval '1 year'`;
    return sql`and item.published_at >= ${start} at time zone ${this.config.timeZone}
      and item.published_at < (${start} + ${length}) at time zone ${this.config.timeZone}`;
  }

  private async select(actor: Actor, where: Sql): Promise<BlogRow[]> {
    const rows = await this.database.rows<{ blog: BlogRow }>(sql`select ${blogAsJson(actor)} as blog from blog ${where} limit 500`);
    return rows.map(({ blog }) => blog);
  }
}
