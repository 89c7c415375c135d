import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor.js';
import { Database } from '../../platform/db/database.js';
import { type Sql, rowCount, sql } from '../../platform/db/sql.js';
import { NotFound } from '../../platform/errors/domain-errors.js';
import type { PageRequest } from '../../platform/graphql/page.js';
import { isId } from '../../platform/ids.js';
import { type CommentRow, type FirstReplies, commentColumns } from './comment.rows.js';
import { commentsReadableBy } from './comments-readable.js';

/** Comments as rows. Each statement asks for the item's reading right anew. */
@Injectable()
export class CommentQueries {
  constructor(private readonly database: Database) {}

  /** NOT_FOUND where it is not there, or the actor may not read its item. */
  async getReadable(actor: Actor, id: string): Promise<CommentRow> {
    const [comment] = isId(id) ? await this.readable(actor, [id]) : [];
    if (!comment) throw new NotFound();
    return comment;
  }

  /** Those of these comments whose item the actor may read, in no particular order. */
  readable(actor: Actor, ids: readonly string[]): Promise<CommentRow[]> {
    return this.database.rows(sql`
      select ${commentColumns(actor)} from comment join item on item.id = comment.item_id
      where comment.id = any(${ids}::uuid[]) and ${commentsReadableBy(actor)}`);
  }

  /** The replies to each of these comments, oldest first; one more than the page holds, if there are more. The comments must have been found readable. */
  async replies(actor: Actor, commentIds: readonly string[], page: PageRequest): Promise<Map<string, FirstReplies>> {
    const rows = await this.database.rows<Partial<CommentRow> & { askedId: string; count: number }>(sql`
      select reply.*, asked.id as "askedId", (select count(*)::int from comment where comment.parent_id = asked.id) as count
      from unnest(${commentIds}::uuid[]) as asked (id) left join lateral (
        select ${commentColumns(actor)} from comment join item on item.id = comment.item_id
        where comment.parent_id = asked.id and ${commentsReadableBy(actor)} and ${behind(page)}
        order by comment.created_at, comment.id limit ${rowCount(page.first + 1)}) as reply on true
      order by reply."createdAt", reply.id`);
    return new Map(
      commentIds.map((id) => {
        const own = rows.filter((row) => row.askedId === id);
        return [id, { rows: own.filter((row): row is typeof row & CommentRow => row.id !== null), count: own[0]?.count ?? 0 }];
      }),
    );
  }
}

/** The condition for what comes after the page before. */
export function behind({ after }: PageRequest): Sql {
  return after ? sql`(comment.created_at, comment.id) > (${after.at}, ${after.id}::uuid)` : sql`true`;
}

