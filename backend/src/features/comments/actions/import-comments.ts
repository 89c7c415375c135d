import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/db/database.js';
import { sql } from '../../../platform/db/sql.js';
import { UnitOfWork } from '../../../platform/db/unit-of-work.js';
import { NotFound } from '../../../platform/errors/domain-errors.js';
import { Events } from '../../../platform/events/events.js';
import { ItemQueries } from '../../content/content.public.js';
import { commentAdded } from '../comment.events.js';
import { CommentRepository, type NewComment } from '../comment.repository.js';

export type ImportedComment = Omit<NewComment, 'itemId'>;

/** For imports and demo data: comments as they were written elsewhere, with their own times. Those that are here stay. */
@Injectable()
export class ImportComments {
  constructor(
    private readonly work: UnitOfWork,
    private readonly database: Database,
    private readonly items: ItemQueries,
    private readonly comments: CommentRepository,
    private readonly events: Events,
  ) {}

  /** In the order of time; a reply comes after what it answers. Answers how many were added. */
  run(itemId: string, comments: readonly ImportedComment[]): Promise<number> {
    return this.work.run(async () => {
      const item = await this.database.row(sql`select from item where id = ${itemId} for no key update`);
      if (!item) throw new NotFound();
      const known = await this.database.rows<{ id: string }>(sql`
        select id from comment where id = any(${comments.map(({ id }) => id)}::uuid[])`);
      const missing = comments.filter(({ id }) => !known.some((comment) => comment.id === id));
      for (const comment of missing) {
        await this.comments.add({ ...comment, itemId });
        await this.items.countComments(itemId, 1, comment.createdAt);
        await this.events.record(commentAdded({ id: comment.id, itemId }), null);
      }
      return missing.length;
    });
  }
}
