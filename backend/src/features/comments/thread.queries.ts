import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor.js';
import { Database } from '../../platform/db/database.js';
import { type Sql, rowCount, sql } from '../../platform/db/sql.js';
import type { PageRequest } from '../../platform/graphql/page.js';
import { isId } from '../../platform/ids.js';
import { type PersonJson, personColumns, personFromJson } from '../profiles/profiles.public.js';
import { behind } from './comment.queries.js';
import { type CommentRow, type Threads, commentColumns } from './comment.rows.js';
import { commentsReadableBy } from './comments-readable.js';

/** Replies that are read along with each thread. */
export const repliesReadAlong = 3;

/** All threads, those that are settled, and of the others those on a passage and those on the whole item. */
export const commentGroups = ['ALL', 'PASSAGES', 'WHOLE', 'RESOLVED'] as const;
export type CommentGroup = (typeof commentGroups)[number];

type FromJson<Row> = { readonly [Key in keyof Row]: Row[Key] extends Date ? string : Row[Key] extends Date | null ? string | null : Row[Key] };

interface Answer {
  readonly threads: readonly (FromJson<CommentRow> & { readonly replyCount: number })[];
  readonly replies: readonly FromJson<CommentRow>[];
  readonly people: readonly PersonJson[];
  readonly total: number;
}

/** Threads for a page: comments, first replies and their authors in one statement. */
@Injectable()
export class ThreadQueries {
  constructor(private readonly database: Database) {}

  /** The threads of an item, oldest first; one more than the page holds, if there are more. */
  page(actor: Actor, itemId: string, page: PageRequest, group: CommentGroup = 'ALL'): Promise<Threads> {
    return this.read(actor, itemId, group, sql`
      comment.parent_id is null and ${among(group)} and ${behind(page)} order by comment.created_at, comment.id limit ${rowCount(page.first + 1)}`);
  }

  /** The newest open threads on passages in which something can be read. */
  onPassages(actor: Actor, itemId: string, most: number): Promise<Threads> {
    return this.read(actor, itemId, 'PASSAGES', sql`
      comment.parent_id is null and ${among('PASSAGES')} and exists (
        select from comment said where (said.id = comment.id or said.parent_id = comment.id) and said.deleted_at is null and said.hidden_at is null)
      order by comment.created_at desc, comment.id desc limit ${rowCount(most)}`);
  }

  /** The thread that holds this comment; none when the comment stands under another item. */
  holding(actor: Actor, itemId: string, commentId: string): Promise<Threads> {
    return this.read(actor, itemId, 'ALL', sql`
      comment.id = (select coalesce(held.parent_id, held.id) from comment held
        where held.id = ${isId(commentId) ? commentId : null}::uuid and held.item_id = ${itemId})`);
  }

  private async read(actor: Actor, itemId: string, group: CommentGroup, which: Sql): Promise<Threads> {
    const answer = await this.database.row<Answer>(sql`
      with thread as materialized (
        select ${commentColumns(actor)}, (select count(*)::int from comment reply where reply.parent_id = comment.id) as "replyCount"
        from comment join item on item.id = comment.item_id
        where comment.item_id = ${itemId} and ${commentsReadableBy(actor)} and ${which}
      ), reply as materialized (
        select first.* from thread, lateral (
          select ${commentColumns(actor)} from comment where comment.parent_id = thread.id
          order by comment.created_at, comment.id limit ${rowCount(repliesReadAlong + 1)}) as first
        where thread."replyCount" > 0
      ), author as materialized (
        select ${personColumns} from person left join account on account.person_id = person.id
        where person.id in (select "authorId" from thread union select "authorId" from reply)
      )
      select
        (select coalesce(json_agg(thread order by "createdAt", id), '[]') from thread) as threads,
        (select coalesce(json_agg(reply order by "createdAt", id), '[]') from reply) as replies,
        (select coalesce(json_agg(author), '[]') from author) as people,
        (select count(*)::int from comment join item on item.id = comment.item_id
          where comment.item_id = ${itemId} and comment.parent_id is null and ${among(group)} and ${commentsReadableBy(actor)}) as total`);
    return answer ? readAnswer(answer) : { threads: [], people: [], total: 0 };
  }
}

function among(group: CommentGroup): Sql {
  switch (group) {
    case 'ALL':
      return sql`true`;
    case 'RESOLVED':
      return sql`comment.resolved_at is not null`;
    case 'PASSAGES':
      return sql`comment.resolved_at is null and ${onPassage}`;
    case 'WHOLE':
      return sql`comment.resolved_at is null and not ${onPassage}`;
  }
}

const onPassage: Sql = sql`exists (select from comment_passage passage where passage.comment_id = comment.id)`;

function readAnswer({ threads, replies, people, total }: Answer): Threads {
  const replyRows = replies.map(withDates);
  return {
    threads: threads.map(({ replyCount, ...thread }) => ({
      comment: withDates(thread),
      replies: { rows: replyRows.filter((reply) => reply.parentId === thread.id), count: replyCount },
    })),
    people: people.map(personFromJson),
    total,
  };
}

function dateOf(value: string | null): Date | null {
  return value === null ? null : new Date(value);
}

function withDates(row: FromJson<CommentRow>): CommentRow {
  return { ...row, createdAt: new Date(row.createdAt), editedAt: dateOf(row.editedAt), resolvedAt: dateOf(row.resolvedAt) };
}
