import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { BatchLoader, inOrderOf } from '../../../platform/graphql/batch-loader.js';
import { ItemQueries, type ItemCardRow } from '../../content/content.public.js';
import { type BlogCount, BlogQueries } from '../blog.queries.js';
import type { BlogRow } from '../blog.rows.js';

@Injectable()
export class BlogLoader extends BatchLoader<string, BlogRow> {
  constructor(private readonly blogs: BlogQueries) {
    super();
  }

  protected async loadMany(actor: Actor, ids: readonly string[]): Promise<(BlogRow | undefined)[]> {
    return inOrderOf(ids, await this.blogs.byIds(actor, ids), (blog) => blog.id);
  }
}

/** The own blogs of people; undefined where nobody has needed it yet. */
@Injectable()
export class OwnBlogLoader extends BatchLoader<string, BlogRow> {
  constructor(private readonly blogs: BlogQueries) {
    super();
  }

  protected async loadMany(actor: Actor, personIds: readonly string[]): Promise<(BlogRow | undefined)[]> {
    return inOrderOf(personIds, await this.blogs.ofPeople(actor, personIds), (blog) => blog.personId ?? '');
  }
}

/** The blogs in which posts stand, by the id of the post. */
@Injectable()
export class PostBlogLoader extends BatchLoader<string, BlogRow> {
  constructor(private readonly blogs: BlogQueries) {
    super();
  }

  protected async loadMany(actor: Actor, postIds: readonly string[]): Promise<(BlogRow | undefined)[]> {
    const blogs = await this.blogs.ofPosts(actor, postIds);
    return postIds.map((id) => blogs.get(id));
  }
}

/** The blogs in which posts will stand once their drafts are published, by the id of the post. */
@Injectable()
export class ChosenBlogLoader extends BatchLoader<string, BlogRow> {
  constructor(private readonly blogs: BlogQueries) {
    super();
  }

  protected async loadMany(actor: Actor, postIds: readonly string[]): Promise<(BlogRow | undefined)[]> {
    const blogs = await this.blogs.chosenForPosts(actor, postIds);
    return postIds.map((id) => blogs.get(id));
  }
}

/** How many posts of a blog the actor may read, and when the last came. */
@Injectable()
export class BlogCountLoader extends BatchLoader<string, BlogCount> {
  constructor(private readonly blogs: BlogQueries) {
    super();
  }

  protected loadMany(actor: Actor, ids: readonly string[]): Promise<BlogCount[]> {
    return this.blogs.counts(actor, ids);
  }
}

/** What is pinned in a blog and the actor may read, in its order. */
@Injectable()
export class PinnedLoader extends BatchLoader<string, ItemCardRow[]> {
  constructor(
    private readonly blogs: BlogQueries,
    private readonly items: ItemQueries,
  ) {
    super();
  }

  protected async loadMany(actor: Actor, ids: readonly string[]): Promise<ItemCardRow[][]> {
    const pins = await this.blogs.pins(actor, ids);
    const cards = new Map((await this.items.readableCards(actor, pins.map(({ postId }) => postId))).map((card) => [card.id, card]));
    return ids.map((id) => pins.filter(({ blogId }) => blogId === id).flatMap(({ postId }) => cards.get(postId) ?? []));
  }
}
