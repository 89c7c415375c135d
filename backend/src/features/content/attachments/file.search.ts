import { fileEnding } from '@crossbench/schema/rich-text/reading';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { readableBy } from '../../../platform/access/readable.js';
import { Database } from '../../../platform/db/database.js';
import { type Sql, emptySql, rowCount, sql } from '../../../platform/db/sql.js';
import { isId } from '../../../platform/ids.js';
import { type SearchDocument, type SearchResultRow, type SearchSource, type SearchableRef, SearchSources } from '../../../platform/search-source.js';
import { fileTextRead } from '../../files/files.public.js';
import { itemUse } from '../item-use.js';
import { ItemsAround } from '../items-around.js';
import { pathOf } from '../item.rows.js';
import { fileChangedForReaders } from './attachment.events.js';
import { wordsOfName } from './words-of-name.js';

interface FoundFile {
  readonly id: string;
  readonly kind: string;
  readonly slug: string;
  readonly shortId: string;
  readonly audienceId: number;
  readonly groupId: string | null;
  readonly sourceId: string | null;
  readonly name: string;
  readonly description: string;
  readonly uploadedBy: string | null;
  readonly createdAt: Date;
}

interface FileDocumentRow extends FoundFile {
  readonly uploader: string | null;
  readonly body: string;
  readonly tags: readonly string[];
  readonly tagIds: readonly string[];
  readonly departmentId: string | null;
  readonly placeIds: readonly string[];
  readonly use: number;
}

interface FoundPart extends FoundFile {
  readonly place: string | null;
  readonly text: string | null;
  readonly item: string;
  readonly names: readonly string[];
}

/**
 * What can be found of files: their names, what is said of them, and the text in them, while the published text of their item shows them.
 * A file is read through its item, so one that hangs on two is found on each.
 */
@Injectable()
export class FileSearch implements SearchSource, OnModuleInit {
  readonly kind = 'file';
  readonly changedBy = [...fileChangedForReaders, fileTextRead];
  readonly changedAloneBy = fileChangedForReaders;

  constructor(
    private readonly database: Database,
    private readonly sources: SearchSources,
    private readonly around: ItemsAround,
  ) {}

  onModuleInit(): void {
    this.sources.register(this);
  }

  async toDocuments(ids: readonly string[]): Promise<SearchDocument[]> {
    const files = await this.database.rows<FileDocumentRow>(sql`
      select ${columns}, uploader.name as uploader, coalesce(item.department_id, space.department_id, space_group.department_id) as "departmentId",
        coalesce((select string_agg(body, E'\n' order by number) from file_text_part where file_text_part.file_id = attachment.file_id), '') as body,
        array(${tagNames}) as tags,
        array(select tag_id::text from item_tag where item_tag.item_id = item.id order by position) as "tagIds",
        array_remove(array[item.group_id, space.id, blog.department_id]::text[], null) as "placeIds", ${itemUse} as use
      ${from}
        left join wiki_page page on page.id = item.id left join wiki_space space on space.id = page.space_id
        left join people_group space_group on space_group.id = space.group_id
        left join blog_post post on post.id = item.id left join blog on blog.id = post.blog_id
      where ${isFindable(ids)} and item.hidden_at is null`);
    return files.map((file) => ({
      id: file.id,
      kind: this.kind,
      audienceId: file.audienceId,
      groupId: file.groupId,
      title: wordsOfName(file.name),
      tags: file.tags,
      people: file.uploader === null ? [] : [file.uploader],
      summary: file.description,
      body: file.body,
      at: file.createdAt,
      authorIds: file.uploadedBy === null ? [] : [file.uploadedBy],
      departmentId: file.departmentId,
      tagIds: file.tagIds,
      placeIds: file.placeIds,
      use: file.use,
      format: fileEnding(file.name),
    }));
  }

  /** With the part of its text that holds the most of these words, and where that stands. */
  async readable(actor: Actor, ids: readonly string[], words: readonly string[]): Promise<SearchResultRow[]> {
    const files = await this.database.rows<FoundPart>(sql`
      select ${columns}, part.place, part.body as text, item.title as item, array(${tagNames}) || array_remove(array[uploader.name], null) as names
      ${from} left join lateral (
        select candidate.place, candidate.body from (
          select place, body, number,
            (select count(*) from unnest(${queriesOf(words)}::tsquery[]) as word where file_text_part.words @@ word) as held
          from file_text_part where file_text_part.file_id = attachment.file_id and (number = 1 or ${words.length > 0}::boolean)) as candidate
        order by held desc, number limit 1) as part on true
      where ${isFindable(ids)} and ${readableBy(actor)}`);
    return files.map((file) => ({
      id: file.id,
      path: pathOf(file),
      title: file.name,
      text: [file.description, file.text].filter(Boolean).join('\n'),
      place: file.place,
      personId: file.uploadedBy,
      groupId: file.groupId,
      at: file.createdAt,
      sourceId: file.sourceId,
      standsIn: { name: file.item, path: pathOf(file) },
      names: file.names,
    }));
  }

  readableRefs(actor: Actor, ids: readonly string[]): Promise<SearchableRef[]> {
    return this.database.rows(sql`select attachment.id, item.group_id as "groupId" ${from} where ${isFindable(ids)} and ${readableBy(actor)}`);
  }

  idsAfter(after: string | null, limit: number): Promise<string[]> {
    return this.ids(sql`attachment where kind = 'FILE'`, after, limit);
  }

  /** A file is found where its item is, by that item's tags, by the name of who sent it, and by what its bytes say. */
  dependentsOf(subjectId: string, after: string | null, limit: number, among?: readonly string[]): Promise<string[]> {
    const wanted = among ? sql`attachment.id = any(${among}::uuid[]) and` : emptySql;
    return this.ids(sql`
      attachment where ${wanted} kind = 'FILE' and id in (
        select attachment.id from attachment where attachment.item_id in (${this.around.of(subjectId)})
        union select attachment.id from attachment join item_tag on item_tag.item_id = attachment.item_id where item_tag.tag_id = ${subjectId}
        union select attachment.id from item in_group join attachment on attachment.item_id = in_group.id where in_group.group_id = ${subjectId}
        union select attachment_id from attachment_version where uploaded_by = ${subjectId}
        union select attachment.id from attachment where attachment.file_id = ${subjectId})`, after, limit);
  }

  private async ids(of: Sql, after: string | null, limit: number): Promise<string[]> {
    const rows = await this.database.rows<{ id: string }>(sql`
      select id from ${of} and (${after}::uuid is null or id > ${after}::uuid) order by id limit ${rowCount(limit)}`);
    return rows.map(({ id }) => id);
  }
}

const columns = sql`
  attachment.id, item.kind, item.slug, item.short_id as "shortId", item.audience_id as "audienceId", item.group_id as "groupId",
  item.source_id as "sourceId", version.name, attachment.description, version.uploaded_by as "uploadedBy",
  version.created_at as "createdAt"`;

const tagNames = sql`
  select tag_name.name from item_tag join tag_name on tag_name.tag_id = item_tag.tag_id
  where item_tag.item_id = item.id and tag_name.shown order by position, tag_name.folded`;

const from = sql`
  from attachment join item on item.id = attachment.item_id
    join attachment_version version on version.attachment_id = attachment.id and version.number = attachment.version
    join file on file.id = attachment.file_id
    left join person uploader on uploader.id = version.uploaded_by`;

const isFindable = (ids: readonly string[]): Sql => sql`
  attachment.id = any(${ids.filter(isId)}::uuid[]) and attachment.kind = 'FILE' and attachment.hidden_at is null
    and attachment.shown_in = item.revision_number and file.scan in ('CLEAN', 'UNCHECKED')
    and item.status in ('PUBLISHED', 'ARCHIVED') and item.disposed_at is null`;

/** Folded words hold letters and digits only. */
function queriesOf(words: readonly string[]): string[] {
  return words.map((word) => `'${word.replaceAll("'", "''")}'`);
}
