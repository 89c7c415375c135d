import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Config } from '../../../config.js';
import type { Actor } from '../../../platform/access/actor.js';
import { readableBy } from '../../../platform/access/readable.js';
import { Clock } from '../../../platform/clock.js';
import { Database } from '../../../platform/db/database.js';
import { type Sql, emptySql, rowCount, sql } from '../../../platform/db/sql.js';
import { isId } from '../../../platform/ids.js';
import { CONFIG } from '../../../platform/platform.tokens.js';
import { type SearchDocument, type SearchResultRow, type SearchSource, type SearchableRef, SearchSources } from '../../../platform/search-source.js';
import { dayIn } from '../../../platform/site-day.js';
import { ItemsAround, itemUse, pathOf } from '../../content/content.public.js';
import { tagNamesChanged } from '../../tags/tags.public.js';
import { wikiSpaceReachChanged } from '../spaces/space.events.js';
import { type SpaceRow, spacePath, spaceReadableBy } from '../spaces/space.rows.js';
import { pageStandingChanged } from '../stewardship/stewardship.events.js';
import { standingOf } from '../stewardship/standing.js';
import { isStill, mayEdit, namedOwner, reviewDue, reviewedAt } from '../stewardship/stewardship.rows.js';
import { Page } from './page.entity.js';
import { pageChangedAlone, pageChangedForReaders } from './page.events.js';

interface PageTextRow {
  readonly id: string;
  readonly kind: string;
  readonly slug: string;
  readonly shortId: string;
  readonly audienceId: number;
  readonly groupId: string | null;
  readonly changedBy: string;
  readonly title: string;
  readonly body: string;
  readonly changedAt: Date;
  readonly sourceId: string | null;
}

/** With what only results show. */
interface ShownPageRow extends PageTextRow {
  /** Null while its readers and those of its pages are being changed. */
  readonly space: Pick<SpaceRow, 'name' | 'slug' | 'shortId'> | null;
  readonly ownerId: string | null;
  readonly reviewedAt: Date | null;
  readonly isOverdue: boolean;
  readonly isRetired: boolean;
  readonly names: readonly string[];
}

/** With what only the index keeps. */
interface IndexedPageRow extends PageTextRow {
  readonly tags: readonly string[];
  readonly people: readonly string[];
  readonly headings: readonly string[];
  readonly standing: number;
  readonly authorIds: readonly string[];
  readonly departmentId: string | null;
  readonly tagIds: readonly string[];
  readonly spaceId: string;
  readonly use: number;
}

/** What can be found of pages: what their newest version says. What lies in a bin never. */
@Injectable()
export class PageSearch implements SearchSource, OnModuleInit {
  readonly kind = Page.kind;
  readonly changedBy = [...pageChangedForReaders, ...tagNamesChanged, wikiSpaceReachChanged, ...pageStandingChanged];
  readonly changedAloneBy = pageChangedAlone;

  constructor(
    private readonly database: Database,
    private readonly sources: SearchSources,
    private readonly around: ItemsAround,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.sources.register(this);
    this.around.register(pagesOf);
  }

  async toDocuments(ids: readonly string[]): Promise<SearchDocument[]> {
    const pages = await this.select<IndexedPageRow>(ids, sql`item.hidden_at is null`, this.indexed());
    return pages.map(({ id, audienceId, groupId, title, tags, people, headings, body, changedAt, standing, ...page }) => ({
      id, kind: this.kind, audienceId, groupId, title, tags, people, headings, body, at: changedAt, standing,
      authorIds: page.authorIds, departmentId: page.departmentId, tagIds: page.tagIds, use: page.use,
      placeIds: [page.spaceId, ...(groupId ? [groupId] : [])],
    }));
  }

  async readable(actor: Actor, ids: readonly string[]): Promise<SearchResultRow[]> {
    const pages = await this.select<ShownPageRow>(ids, readableBy(actor), this.shown(actor));
    return pages.map(({ ownerId, reviewedAt, isOverdue, isRetired, ...page }) => ({
      id: page.id,
      path: pathOf(page),
      title: page.title,
      text: page.body,
      place: null,
      personId: page.changedBy,
      groupId: page.groupId,
      at: page.changedAt,
      sourceId: page.sourceId,
      standsIn: page.space && { name: page.space.name, path: spacePath(page.space) },
      stewardship: { ownerId, reviewedAt, isOverdue, isRetired },
      names: page.names,
    }));
  }

  readableRefs(actor: Actor, ids: readonly string[]): Promise<SearchableRef[]> {
    return this.database.rows(sql`
      select item.id, item.group_id as "groupId" from item where ${findable(ids)} and ${readableBy(actor)}`);
  }

  /**
   * A page is also found by the names of those who made its newest version, and by all names of its tags; it is read as its space
   * and its group say; and it goes where the page goes below which it stands, into the bin too.
   */
  async dependentsOf(subjectId: string, after: string | null, limit: number): Promise<string[]> {
    const rows = await this.database.rows<{ id: string }>(sql`
      select item.id from item
      where item.id in (
          ${pagesOf(subjectId)}
          union select item_id from item_tag where tag_id = ${subjectId}
          union select changed.id from item changed join item_revision revision on revision.item_id = changed.id and revision.number = changed.revision_number
            where revision.author_id = ${subjectId}
          union select in_group.id from item in_group where in_group.group_id = ${subjectId})
        and item.kind = ${this.kind} and (${after}::uuid is null or item.id > ${after}::uuid) order by item.id limit ${rowCount(limit)}`);
    return rows.map((row) => row.id);
  }

  async idsAfter(after: string | null, limit: number): Promise<string[]> {
    const rows = await this.database.rows<{ id: string }>(sql`
      select id from item where kind = ${this.kind} and (${after}::uuid is null or id > ${after}::uuid) order by id limit ${rowCount(limit)}`);
    return rows.map((row) => row.id);
  }

  private shown(actor: Actor): Sql {
    const now = this.clock.now();
    return sql`,
      case when ${spaceReadableBy(actor)} then json_build_object('name', wiki_space.name, 'slug', wiki_space.slug, 'shortId', wiki_space.short_id) end as space,
      case when ${mayEdit(namedOwner, sql`item.audience_id`, sql`item.editors_audience_id`, now)} then ${namedOwner} end as "ownerId",
      ${reviewedAt} as "reviewedAt", item.status = 'ARCHIVED' as "isRetired",
      not ${isStill} and coalesce(${reviewDue(this.config.timeZone)} < ${dayIn(this.config.timeZone, now)}::date, false) as "isOverdue",
      array(${tagNames}) || array(${writersNames}) as names`;
  }

  private indexed(): Sql {
    return sql`,
      array(${tagNames}) as tags, array(${writersNames}) as people,
      array(select distinct writer::text from (${writers}) as writers (writer)) as "authorIds",
      array(select tag_id::text from item_tag where item_tag.item_id = item.id order by position) as "tagIds",
      coalesce(wiki_space.department_id, people_group.department_id) as "departmentId", wiki_space.id as "spaceId", ${itemUse} as use,
      array(select heading ->> 'text' from jsonb_array_elements(revision.outline) as heading) as headings,
      ${standingOf(this.config.timeZone, this.clock.now())} as standing`;
  }

  private select<Row extends PageTextRow>(ids: readonly string[], condition: Sql, more: Sql = emptySql): Promise<Row[]> {
    return this.database.rows(sql`
      select item.id, item.kind, item.slug, item.short_id as "shortId", item.audience_id as "audienceId",
        item.group_id as "groupId", revision.author_id as "changedBy", item.title, revision.plain_text as body,
        revision.created_at as "changedAt", item.source_id as "sourceId" ${more}
      from item
        join wiki_page on wiki_page.id = item.id
        join wiki_space on wiki_space.id = wiki_page.space_id
        left join people_group on people_group.id = wiki_space.group_id
        join item_revision revision on revision.item_id = item.id and revision.number = item.revision_number
      where ${findable(ids)} and ${condition}`);
  }
}

/** Those who made the newest version. */
const writers: Sql = sql`
  select revision.author_id union all
  select person_id from item_revision_contributor contributor
  where contributor.item_id = item.id and contributor.number = item.revision_number`;

const writersNames: Sql = sql`select person.name from person where person.id in (${writers})`;

const tagNames: Sql = sql`
  select tag_name.name from item_tag join tag_name on tag_name.tag_id = item_tag.tag_id
  where item_tag.item_id = item.id and tag_name.shown order by position, tag_name.folded`;

/** The pages of a space, or those that stand below a page. */
function pagesOf(subjectId: string): Sql {
  return sql`(
    with recursive branch as (
      select id from wiki_page where parent_id = ${subjectId}
      union
      select page.id from branch cross join lateral (select id from wiki_page where parent_id = branch.id offset 0) as page
    )
    select id from branch union select id from wiki_page where space_id = ${subjectId})`;
}

const findable = (ids: readonly string[]): Sql => sql`
  item.id = any(${ids.filter(isId)}::uuid[]) and item.kind = ${Page.kind} and item.status in ('PUBLISHED', 'ARCHIVED') and item.disposed_at is null`;
