import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../../config.js';
import { NotFound } from '../../../platform/errors/domain-errors.js';
import { isId } from '../../../platform/ids.js';
import { CONFIG } from '../../../platform/platform.tokens.js';
import { ItemCardQueries, type ItemCardRow, pathOf } from '../../content/content.public.js';
import type { AtomEntry, AtomFeed, FeedOwner } from '../../feeds/feeds.public.js';
import { PersonQueries } from '../../profiles/profiles.public.js';
import { BlogQueries } from '../blog.queries.js';
import { type BlogRow, blogPath } from '../blog.rows.js';

/** Readers ask often enough for so many. */
const newest = { first: 30, after: null };

/** What feeds hold: the newest posts of a blog, or of all, that the owner of the feed may read now. */
@Injectable()
export class FeedContent {
  constructor(
    private readonly blogs: BlogQueries,
    private readonly cards: ItemCardQueries,
    private readonly people: PersonQueries,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** NOT_FOUND when there is no such blog. */
  async ofBlog({ actor, tokenMadeAt }: FeedOwner, id: string): Promise<AtomFeed> {
    if (!isId(id)) throw new NotFound();
    const blog = await this.blogs.get(actor, id);
    const { nodes } = await this.blogs.posts(actor, blog.id, {}, newest);
    return {
      id: `urn:uuid:${blog.id}`,
      title: titleOf(blog),
      subtitle: blog.description,
      url: this.config.publicUrl + blogPath(blog),
      madeAt: tokenMadeAt,
      entries: await this.entries(nodes),
    };
  }

  async latest({ actor, tokenMadeAt }: FeedOwner): Promise<AtomFeed> {
    const { nodes } = await this.cards.latest(actor, newest);
    const url = `${this.config.publicUrl}/`;
    const title = `Latest on ${this.config.siteName}`;
    return { id: url, title, subtitle: '', url, madeAt: tokenMadeAt, entries: await this.entries(nodes) };
  }

  private async entries(cards: readonly ItemCardRow[]): Promise<AtomEntry[]> {
    const people = await this.people.byIds([...new Set(cards.flatMap(({ authorIds }) => authorIds))]);
    const names = new Map(people.map(({ id, name }) => [id, name]));
    return cards.map((card) => ({
      id: `urn:uuid:${card.id}`,
      title: card.title,
      url: this.config.publicUrl + pathOf(card),
      authors: card.authorIds.flatMap((id) => names.get(id) ?? []),
      tags: card.tags.map(({ name }) => name),
      publishedAt: card.publishedAt ?? card.updatedAt,
      updatedAt: card.editedAt ?? card.publishedAt ?? card.updatedAt,
      summary: card.excerpt,
    }));
  }
}

function titleOf({ kind, name }: BlogRow): string {
  switch (kind) {
    case 'OWN':
      return `${name}’s blog`;
    case 'DEPARTMENT':
      return `${name} blog`;
    case 'GROUP':
      return name;
  }
}
