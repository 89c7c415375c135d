import type { OutlineEntry } from '@crossbench/schema/rich-text';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor.js';
import { readableBy } from '../../platform/access/readable.js';
import { shortIdIn } from '../../platform/addresses.js';
import { Database } from '../../platform/db/database.js';
import { type Sql, sql } from '../../platform/db/sql.js';
import { NotFound } from '../../platform/errors/domain-errors.js';
import { isId } from '../../platform/ids.js';
import {
  type AudienceChoice, type CoverRow, type ItemRow, type ItemScheduleJson, type ItemScheduleRow, type ItemStatus, type MarkingRow, type ShownFile, ShownTexts, currentFiles,
  itemAuthorIds, itemColumns, itemCover, itemSchedule, itemTags, scheduleFromJson, withAudience,
} from '../content/content.public.js';
import { type PersonJson, type PersonRow, personColumns, personFromJson } from '../profiles/profiles.public.js';
import type { TagRow } from '../tags/tags.public.js';
import { type BlogRow, blogAsJson } from './blog.rows.js';
import { Post } from './post.entity.js';
import type { DraftedPost } from './readers-changes.js';

export interface TakenOutRow {
  readonly blogId: string;
  readonly personId: string;
  readonly at: Date;
  readonly reason: string;
}

/** A post with all that its page shows, but for its draft. */
export interface PostRow extends ItemRow {
  readonly intendedReaders: AudienceChoice;
  readonly disposedAt: Date | null;
  readonly standfirst: string;
  /** Where it stands. */
  readonly blog: BlogRow;
  readonly isPinned: boolean;
  /** The last time that an editor took it out of a blog, until it is published again. */
  readonly takenOut: TakenOutRow | null;
  readonly readingMinutes: number;
  readonly marking: MarkingRow;
  readonly tags: readonly TagRow[];
  /** Empty before the first publication. */
  readonly html: string;
  readonly outline: readonly OutlineEntry[];
  /** Who made the HTML; null before the first publication. */
  readonly rendererVersion: number | null;
  readonly draftChanged: boolean;
  readonly cover: CoverRow | null;
  /** Null for all that does not wait for its time. */
  readonly schedule: ItemScheduleRow | null;
  readonly authors: readonly PersonRow[];
}

/** Where a post stands and whom it is for, and the same of its draft. */
export interface PlacedRow extends DraftedPost {
  readonly status: ItemStatus;
  readonly departmentId: string | null;
}

interface PostJson extends Omit<PostRow, 'authors' | 'takenOut' | 'schedule'> {
  readonly files: readonly ShownFile[] | null;
  readonly authors: readonly PersonJson[];
  readonly takenOut: TakenOutJson | null;
  readonly schedule: ItemScheduleJson | null;
}

type TakenOutJson = Omit<TakenOutRow, 'at'> & { readonly at: string };

const takenOut: Sql = sql`
  case when blog_post.taken_out_of_id is not null then json_build_object('blogId', blog_post.taken_out_of_id, 'personId',
    blog_post.taken_out_by, 'at', blog_post.taken_out_at, 'reason', blog_post.taken_out_reason) end`;

function takenOutFromJson(row: TakenOutJson | null): TakenOutRow | null {
  return row && { ...row, at: new Date(row.at) };
}

@Injectable()
export class PostQueries {
  constructor(
    private readonly database: Database,
    private readonly texts: ShownTexts,
  ) {}

  /** By `<slug>-<short id>`, the short id alone or the id. NOT_FOUND where the actor may not read it. */
  getByAddress(actor: Actor, address: string): Promise<PostRow> {
    return this.get(actor, isId(address) ? sql`item.id = ${address}` : sql`item.short_id = ${shortIdIn(address)}`);
  }

  getById(actor: Actor, id: string): Promise<PostRow> {
    return this.get(actor, sql`item.id = ${id}`);
  }

  findById(actor: Actor, id: string): Promise<PostRow | undefined> {
    return this.find(actor, sql`item.id = ${id}`);
  }

  /** The post as its author sees it in the unit of work that has just changed it. */
  getOwn(actor: Actor, post: { id: string; audienceId: number }): Promise<PostRow> {
    return this.getById(withAudience(actor, post.audienceId), post.id);
  }

  /** Undefined where the actor may not read it. */
  findPlaced(actor: Actor, id: string): Promise<PlacedRow | undefined> {
    return this.database.row(sql`
      select item.status, item.revision_number as "revisionNumber", item.intended_readers as "intendedReaders",
        item.department_id as "departmentId", item.group_id as "groupId", item.hidden_at as "hiddenAt", item.disposed_at as "disposedAt",
        ${itemAuthorIds}, json_build_object('groupId', blog.group_id, 'intendedReaders', coalesce(draft.intended_readers, item.intended_readers)) as chosen
      from item
        join blog_post on blog_post.id = item.id
        join blog on blog.id = coalesce(blog_post.chosen_blog_id, blog_post.blog_id)
        left join item_draft draft on draft.item_id = item.id
      where item.id = ${isId(id) ? id : null}::uuid and item.kind = ${Post.kind} and ${readableBy(actor)}`);
  }

  private async get(actor: Actor, where: Sql): Promise<PostRow> {
    const post = await this.find(actor, where);
    if (!post) throw new NotFound();
    return post;
  }

  private async find(actor: Actor, where: Sql): Promise<PostRow | undefined> {
    const post = await this.database.row<PostJson>(sql`
      select ${itemColumns}, ${itemTags}, item.intended_readers as "intendedReaders", item.disposed_at as "disposedAt",
        item.reading_minutes as "readingMinutes", blog_post.standfirst, ${blogAsJson(actor)} as blog,
        exists (select from blog_pin where blog_pin.post_id = item.id and blog_pin.blog_id = blog.id) as "isPinned", ${takenOut} as "takenOut",
        json_build_object('id', marking.id, 'label', marking.label, 'description', marking.description) as marking,
        coalesce(revision.html, '') as html, coalesce(revision.outline, '[]') as outline,
        revision.renderer_version as "rendererVersion", coalesce(draft.changed, false) as "draftChanged", ${itemSchedule}, ${itemCover}, ${currentFiles} as files, authors.authors
      from item
        join blog_post on blog_post.id = item.id
        join blog on blog.id = blog_post.blog_id
        join marking on marking.id = item.marking_id
        left join item_revision revision on revision.item_id = item.id and revision.number = item.revision_number
        left join item_draft draft on draft.item_id = item.id
        left join lateral (
          select coalesce(json_agg(author), '[]') as authors from (
            select ${personColumns} from item_author
              join person on person.id = item_author.person_id left join account on account.person_id = person.id
            where item_author.item_id = item.id order by item_author.position) as author) as authors on true
      where ${where} and item.kind = ${Post.kind} and ${readableBy(actor)}`);
    if (!post) return undefined;
    return this.texts.show({
      ...post,
      authors: post.authors.map(personFromJson),
      takenOut: takenOutFromJson(post.takenOut),
      schedule: post.schedule && scheduleFromJson(post.schedule),
    });
  }
}
