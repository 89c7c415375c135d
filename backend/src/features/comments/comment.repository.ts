import { UniqueConstraintViolationException } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor.js';
import { Database } from '../../platform/db/database.js';
import { sql } from '../../platform/db/sql.js';
import { UnitOfWork } from '../../platform/db/unit-of-work.js';
import { BadRequest } from '../../platform/errors/domain-errors.js';
import { isId } from '../../platform/ids.js';
import { type ItemRow, ItemQueries } from '../content/content.public.js';
import { Comment } from './comment.entity.js';
import { commentsReadableBy } from './comments-readable.js';

export interface NewComment {
  readonly id: string;
  readonly itemId: string;
  readonly parentId: string | null;
  readonly authorId: string;
  readonly body: string;
  readonly createdAt: Date;
}

/** Another comment has this id, wherever that stands and whoever wrote it. */
export class IdTaken extends BadRequest {
  constructor() {
    super('This id cannot be used: make a new one');
  }
}

/** Comments for actions. The item is locked first, so that it is not archived or withdrawn meanwhile, and counts stay right. */
@Injectable()
export class CommentRepository {
  constructor(
    private readonly work: UnitOfWork,
    private readonly database: Database,
    private readonly items: ItemQueries,
  ) {}

  /** The comment with its item, or undefined when the actor may not read that. */
  async findReadable(actor: Actor, id: string): Promise<{ item: ItemRow; comment: Comment } | undefined> {
    if (!isId(id)) return undefined;
    const place = await this.database.row<{ itemId: string }>(sql`
      select comment.item_id as "itemId" from comment join item on item.id = comment.item_id
      where comment.id = ${id} and ${commentsReadableBy(actor)}`);
    const item = place && (await this.items.lockReadableItem(actor, place.itemId));
    const comment = item && (await this.findOn(item, id));
    return item && comment ? { item, comment } : undefined;
  }

  /** The comment, its item locked: for moderators, who were shown it by whoever reported it. */
  async findForSystem(id: string): Promise<Comment | undefined> {
    if (!isId(id)) return undefined;
    await this.database.rows(sql`
      select from item where id = (select item_id from comment where comment.id = ${id}) for no key update`);
    return (await this.work.em.findOne(Comment, { id }, { refresh: true })) ?? undefined;
  }

  /** The comment of this id on an item that was already found readable. */
  async findOn(item: ItemRow, id: string): Promise<Comment | undefined> {
    if (!isId(id)) return undefined;
    return (await this.work.em.findOne(Comment, { id, itemId: item.id }, { refresh: true })) ?? undefined;
  }

  /** Throws IdTaken when another comment has the id. */
  async add(comment: NewComment): Promise<Comment> {
    const added = this.work.em.create(Comment, comment);
    try {
      await this.work.flush();
    } catch (error) {
      if (error instanceof UniqueConstraintViolationException) throw new IdTaken();
      throw error;
    }
    return added;
  }

  flush(): Promise<void> {
    return this.work.flush();
  }
}
