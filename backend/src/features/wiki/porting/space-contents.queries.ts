import type { RichTextDocument } from '@crossbench/schema/rich-text';
import { Injectable } from '@nestjs/common';
import { shortIdIn } from '../../../platform/addresses.js';
import { Database } from '../../../platform/db/database.js';
import { type Sql, sql } from '../../../platform/db/sql.js';
import { isId } from '../../../platform/ids.js';
import { reviewedAt } from '../stewardship/stewardship.rows.js';
import type { SpaceElsewhere } from './import-readers.js';

export interface SpaceFacts extends SpaceElsewhere {
  readonly id: string;
  readonly shortId: string;
  readonly name: string;
  readonly description: string;
  /** Months between the reviews of its pages; 0 for never. */
  readonly reviewMonths: number;
}

/** A page as its place in the tree names it. */
export interface TreePlace {
  readonly id: string;
  readonly shortId: string;
  readonly slug: string;
  readonly parentId: string | null;
}

/** Who answers for a page: the person who was named, or who created it, or a position. */
export interface PageOwner {
  readonly id: string;
  /** Of the person, or the title of the position. */
  readonly name: string;
  /** Of a position; null for a person. */
  readonly department: string | null;
}

/** What readers see of a page. */
export interface PageContents {
  readonly id: string;
  readonly title: string;
  readonly body: RichTextDocument;
  readonly tags: readonly string[];
  readonly markingId: string;
  readonly isRetired: boolean;
  /** Where it stood on an old site. */
  readonly oldAddresses: readonly string[];
  /** Null where nobody was named, and whoever created it has no account. */
  readonly owner: PageOwner | null;
  readonly publishedAt: Date | null;
  /** When it was last found right, or changed because it was not; null where it has not been reviewed. */
  readonly reviewedAt: Date | null;
  /** Null where it is the same as in the space. */
  readonly reviewMonths: number | null;
}

/** What everybody who reads the space reads. From tables called `item` and `wiki_space`. */
const isRead: Sql = sql`(item.status in ('PUBLISHED', 'ARCHIVED') and item.hidden_at is null and item.disposed_at is null
  and item.audience_id = wiki_space.audience_id)`;

const owner: Sql = sql`case
  when item.owner_position_id is not null then (
    select json_build_object('id', position.id, 'name', position.title, 'department', department.name)
    from position join department on department.id = position.department_id where position.id = item.owner_position_id)
  else (
    select json_build_object('id', person.id, 'name', person.name, 'department', null) from person
    where person.id = coalesce(item.owner_person_id, (select person_id from account where person_id = item.author_id))) end`;

/** What stands in a space, for whoever takes it out of the site: asks nobody's permission. Neither the bin nor what is hidden. */
@Injectable()
export class SpaceContentsQueries {
  constructor(private readonly database: Database) {}

  /** By the last part of its address, or that of its page. */
  findForSystem(address: string): Promise<SpaceFacts | undefined> {
    const where = isId(address) ? sql`id = ${address}` : sql`short_id = ${shortIdIn(address)}`;
    return this.database.row(sql`
      select id, short_id as "shortId", name, description, review_months::int as "reviewMonths", intended_readers as readers, editing, case
        when group_id is not null then (select json_build_object('type', 'GROUP', 'name', name) from people_group where id = group_id)
        when department_id is not null then (select json_build_object('type', 'DEPARTMENT', 'name', name) from department where id = department_id)
        end as place
      from wiki_space where ${where}`);
  }

  /**
   * All its pages that are read, each after the one it stands below, siblings in their order. What stands below a page that is hidden
   * stands below the next one above.
   */
  treeForSystem(spaceId: string): Promise<TreePlace[]> {
    return this.database.rows(sql`
      with recursive tree as (
        select page.id, null::uuid as above, case when ${isRead} then page.id end as nearest, array[lpad(page.position::text, 12, '0') || page.id] as place
        from wiki_page page join item using (id) join wiki_space on wiki_space.id = page.space_id
        where page.space_id = ${spaceId} and page.parent_id is null and page.deleted_at is null
        union all
        select page.id, tree.nearest, case when ${isRead} then page.id else tree.nearest end, tree.place || (lpad(page.position::text, 12, '0') || page.id)
        from tree join wiki_page page on page.parent_id = tree.id join item on item.id = page.id join wiki_space on wiki_space.id = page.space_id
        where page.deleted_at is null)
      select item.id, item.short_id as "shortId", item.slug, tree.above as "parentId"
      from tree join item on item.id = tree.id where tree.nearest = tree.id order by tree.place`);
  }

  /** In no particular order. */
  pagesForSystem(ids: readonly string[]): Promise<PageContents[]> {
    return this.database.rows(sql`
      select item.id, revision.title, revision.body, revision.tags, item.marking_id as "markingId", item.status = 'ARCHIVED' as "isRetired",
        array(select path from wiki_old_address where page_id = item.id order by path) as "oldAddresses",
        ${owner} as owner, item.published_at as "publishedAt", ${reviewedAt} as "reviewedAt", wiki_page.review_months::int as "reviewMonths"
      from item join wiki_page on wiki_page.id = item.id join wiki_space on wiki_space.id = wiki_page.space_id
        join item_revision revision on revision.item_id = item.id and revision.number = item.revision_number
      where item.id = any(${ids}::uuid[]) and ${isRead}`);
  }
}
