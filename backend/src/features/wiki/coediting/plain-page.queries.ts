import type { RichTextDocument } from '@crossbench/schema/rich-text';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { ensure } from '../../../platform/access/ensure.js';
import { NotFound } from '../../../platform/errors/domain-errors.js';
import { canEditPage } from '../pages/page.policy.js';
import { PageQueries, type PageRow } from '../pages/page.queries.js';
import { VersionQueries } from './version.queries.js';

export interface PlainPage {
  readonly page: PageRow;
  readonly versionNumber: number;
  readonly body: RichTextDocument;
}

/** Pages for editors without a socket. */
@Injectable()
export class PlainPageQueries {
  constructor(
    private readonly pages: PageQueries,
    private readonly texts: VersionQueries,
  ) {}

  /** The version that readers see. FORBIDDEN for those who may not edit it. */
  async get(actor: Actor, address: string): Promise<PlainPage> {
    const page = await this.pages.getByAddress(actor, address);
    ensure(canEditPage(actor, page), 'Only editors of the space change its pages');
    return this.at(page, page.revisionNumber);
  }

  /** A version of a page that the actor was found to edit. */
  async at(page: PageRow, versionNumber: number): Promise<PlainPage> {
    const content = await this.texts.contentOf(page.id, versionNumber);
    if (!content) throw new NotFound();
    return { page, versionNumber, body: content.body };
  }
}
