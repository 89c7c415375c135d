import { UniqueConstraintViolationException } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/db/database.js';
import { sql } from '../../platform/db/sql.js';
import { UnitOfWork } from '../../platform/db/unit-of-work.js';
import { NotFound } from '../../platform/errors/domain-errors.js';
import { isId } from '../../platform/ids.js';
import { type ItemContent, ItemRepository } from '../content/content.public.js';
import { GroupRepository } from '../groups/groups.public.js';
import { BlogRepository } from './blog.repository.js';
import { Post } from './post.entity.js';
import { standfirstOf } from './post-content.js';

export interface NewPost {
  readonly id: string;
  readonly shortId?: string;
  readonly sourceId?: string;
  readonly departmentId: string | null;
  readonly blogId: string;
  readonly authorIds: readonly string[];
  readonly content: ItemContent;
}

/** Another item has this id; the transaction is over. */
export class PostIdTaken extends Error {}

@Injectable()
export class PostRepository {
  constructor(
    private readonly items: ItemRepository,
    private readonly work: UnitOfWork,
    private readonly database: Database,
    private readonly blogs: BlogRepository,
    private readonly groups: GroupRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * The post, locked until the unit of work ends. NOT_FOUND when the actor may not read it. Groups come before items: that
   * into which it may go is held with the one in which it stands.
   */
  async getReadable(actor: Actor, id: string, wantedBlogId?: string | null): Promise<Post> {
    if (isId(id)) await this.groups.hold(await this.blogs.groupsAround(id, wantedBlogId && isId(wantedBlogId) ? wantedBlogId : null));
    const post = await this.items.findReadable(actor, Post, id);
    if (!post) throw new NotFound();
    return post;
  }

  findReadable(actor: Actor, id: string): Promise<Post | undefined> {
    return this.items.findReadable(actor, Post, id);
  }

  async findBySourceForSystem(sourceId: string): Promise<Post | undefined> {
    const row = await this.database.row<{ id: string }>(sql`select id from item where source_id = ${sourceId}`);
    return row && this.items.findForSystem(Post, row.id);
  }

  flush(): Promise<void> {
    return this.items.flush();
  }

  /** A new post that nobody but its authors can read. Throws PostIdTaken. */
  async add({ content, ...input }: NewPost): Promise<Post> {
    const now = this.clock.now();
    const post = this.work.em.create(
      Post,
      {
        ...input,
        authorId: input.authorIds[0] ?? '',
        title: content.title,
        standfirst: standfirstOf(content),
        markingId: content.markingId,
        intendedReaders: content.intendedReaders,
        groupId: await this.blogs.groupOf(input.blogId),
        status: 'DRAFT',
        audienceId: 0,
        createdAt: now,
        updatedAt: now,
        lastActivityAt: now,
      },
      { persist: false },
    );
    await this.items.add(post, input.authorIds).catch((error: unknown) => {
      throw error instanceof UniqueConstraintViolationException ? new PostIdTaken() : error;
    });
    return post;
  }
}
