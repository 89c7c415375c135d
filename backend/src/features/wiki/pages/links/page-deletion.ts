import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/actor.js';
import type { ItemCardRow } from '../../../content/content.public.js';
import { PageTreeRepository } from '../tree/page-tree.repository.js';
import { PageLinkQueries } from './page-link.queries.js';

/** What deleting a page would mean, as far as whoever asks may know. */
export interface PageDeletionRow {
  /** It and all below it. */
  readonly pageCount: number;
  readonly linkCount: number;
  readonly linkedFrom: readonly ItemCardRow[];
}

const mostShown = 20;

@Injectable()
export class PageDeletion {
  constructor(
    private readonly tree: PageTreeRepository,
    private readonly links: PageLinkQueries,
  ) {}

  async of(actor: Actor, pageId: string): Promise<PageDeletionRow> {
    const { ids } = await this.tree.branchOf(pageId);
    const [pageCount, { cards, count }] = await Promise.all([this.tree.countReadable(actor, ids), this.links.leadingInto(actor, ids, mostShown)]);
    return { pageCount, linkCount: count, linkedFrom: cards };
  }
}
