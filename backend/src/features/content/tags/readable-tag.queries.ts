import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { readableBy } from '../../../platform/access/readable.js';
import { Database } from '../../../platform/db/database.js';
import { type Sql, emptySql, rowCount, sql } from '../../../platform/db/sql.js';
import { isId } from '../../../platform/ids.js';
import { type NamePage, type NamePageRequest, type TagRow, foldTag, namePageOf, tagLetters } from '../../tags/tags.public.js';
import { isListed } from '../item.rows.js';

const suggestions = 10;
const writers = 12;

/** Somebody who wrote what carries a tag, as far as the actor may read it. */
export interface TagWriterRow {
  readonly personId: string;
  readonly count: number;
}

/** A tag, and how many published items of the kind that was asked for carry it, as far as the actor may read them. */
export interface SuggestedTagRow extends TagRow {
  readonly itemsOfKind: number;
}

export interface TagFigures {
  readonly count: number;
  /** Those who wrote most come first. */
  readonly writers: readonly TagWriterRow[];
}

/** Tags as far as the actor may know of them: a tag that only unreadable items carry is not there. */
@Injectable()
export class ReadableTagQueries {
  constructor(private readonly database: Database) {}

  /** By its address or an older one. */
  async bySlug(actor: Actor, slug: string): Promise<TagRow | undefined> {
    return this.database.row(sql`
      select tag.id, tag.name, tag.slug from tag join tag_address on tag_address.tag_id = tag.id
      where tag_address.slug = ${slug} and ${isReadable(actor)}`);
  }

  /** Those of these ids. */
  byIds(actor: Actor, ids: readonly string[]): Promise<TagRow[]> {
    return this.database.rows(sql`
      select tag.id, tag.name, tag.slug from tag where tag.id = any(${ids.filter(isId)}::uuid[]) and ${isReadable(actor)}`);
  }

  /** The tag that has this name, or had it and still says so. */
  async byName(actor: Actor, name: string): Promise<TagRow | undefined> {
    return this.database.row(sql`
      select tag.id, tag.name, tag.slug from tag join tag_name on tag_name.tag_id = tag.id
      where tag_name.folded = ${foldTag(name)} and tag_name.shown and ${isReadable(actor)}`);
  }

  /** Tags one of whose names begins like this, those of most published items of the kind first. */
  suggestions(actor: Actor, kind: string, prefix: string): Promise<SuggestedTagRow[]> {
    return this.database.rows(sql`
      select tag.id, tag.name, tag.slug, count(*)::int as "itemsOfKind"
      from tag join item_tag on item_tag.tag_id = tag.id join item on item.id = item_tag.item_id
      where tag.id in (
          select tag_id from tag_name
          where shown and (letters like ${beginning(tagLetters(prefix))} or folded like ${beginning(foldTag(prefix))}))
        and ${isListed} and item.kind = ${kind} and ${readableBy(actor)}
      group by tag.id order by count(*) desc, tag.folded limit ${rowCount(suggestions)}`);
  }

  /** The first letters of tags, `#` for what begins with none of a to z. */
  async initials(actor: Actor): Promise<string[]> {
    const rows = await this.database.rows<{ initial: string }>(sql`
      select distinct ${initial} as initial from tag where ${isReadable(actor)} order by 1`);
    return rows.map((row) => row.initial);
  }

  /** In the order of the alphabet; all, or those that begin with this letter. */
  async index(actor: Actor, letter: string | null, page: NamePageRequest): Promise<NamePage<TagRow>> {
    const rows = await this.database.rows<TagRow & { folded: string }>(sql`
      select tag.id, tag.name, tag.slug, tag.folded from tag
      where tag.folded > ${page.after} ${letter === null ? emptySql : sql`and ${initial} = ${letter}`} and ${isReadable(actor)}
      order by tag.folded limit ${rowCount(page.first + 1)}`);
    return namePageOf(page, rows);
  }

  /** How many published items of the kind carry the tag, and who wrote most of them. */
  async figures(actor: Actor, kind: string, tagId: string): Promise<TagFigures> {
    const row = await this.database.row<TagFigures>(sql`
      with found as materialized (
        select item.id from item_tag join item on item.id = item_tag.item_id
        where item_tag.tag_id = ${tagId} and ${isListed} and item.kind = ${kind} and ${readableBy(actor)}
      )
      select (select count(*)::int from found) as count, to_json(array(
        select json_build_object('personId', item_author.person_id, 'count', count(*))
        from found join item_author on item_author.item_id = found.id
        group by item_author.person_id order by count(*) desc, item_author.person_id limit ${rowCount(writers)})) as writers`);
    return row ?? { count: 0, writers: [] };
  }
}

const initial = sql`case when tag.folded ~ '^[a-z]' then left(tag.folded, 1) else '#' end`;

const isReadable = (actor: Actor): Sql => sql`exists (
  select from item_tag join item on item.id = item_tag.item_id
  where item_tag.tag_id = tag.id and item.status in ('PUBLISHED', 'ARCHIVED') and item.hidden_at is null and ${readableBy(actor)})`;

function beginning(text: string): string {
  return `${text.replace(/[\\%_]/g, '\\$&')}%`;
}
