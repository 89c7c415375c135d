import { Injectable } from '@nestjs/common';
import { slugOf } from '../../../platform/addresses.js';
import { Database } from '../../../platform/db/database.js';
import { sql } from '../../../platform/db/sql.js';
import { newId, shortIdFrom } from '../../../platform/ids.js';
import { itemPath } from '../../content/content.public.js';
import { Page } from '../pages/page.entity.js';

/** Where an imported page is, or will be. */
export interface PageAddress {
  readonly id: string;
  readonly shortId: string;
  readonly path: string;
}

/**
 * An address for a page that is still to be imported, so that others can link to it before it exists. The same source id
 * gives the same address: an import that breaks off and starts again does not change the links that it has already written.
 */
export function newPageAddress(title: string, sourceId: string): PageAddress {
  const shortId = shortIdFrom(sourceId);
  return { id: newId(), shortId, path: pathOfPage(title, shortId) };
}

/** From the title in the source: one from the title here would change other pages when somebody renames this one. */
export function pathOfPage(title: string, shortId: string): string {
  return itemPath({ kind: Page.kind, slug: slugOf(title), shortId });
}

/** What earlier imports brought here. */
@Injectable()
export class ImportedPages {
  constructor(private readonly database: Database) {}

  /** By source id, for all source ids that begin with the prefix. */
  async all(prefix: string): Promise<Map<string, Omit<PageAddress, 'path'>>> {
    const rows = await this.database.rows<{ sourceId: string; id: string; shortId: string }>(sql`
      select source_id as "sourceId", id, short_id as "shortId" from item where kind = ${Page.kind} and starts_with(source_id, ${prefix})`);
    return new Map(rows.map(({ sourceId, ...page }) => [sourceId, page]));
  }
}
