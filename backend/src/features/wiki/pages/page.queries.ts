import type { OutlineEntry } from '@crossbench/schema/rich-text';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { readableBy } from '../../../platform/access/readable.js';
import { shortIdIn } from '../../../platform/addresses.js';
import { Database } from '../../../platform/db/database.js';
import { type Sql, sql } from '../../../platform/db/sql.js';
import { NotFound } from '../../../platform/errors/domain-errors.js';
import { isId } from '../../../platform/ids.js';
import {
  type AudienceChoice, type ItemRow, type MarkingRow, type ShownFile, ShownTexts, contributorIds, currentFiles, itemColumns, itemTags,
} from '../../content/content.public.js';
import type { TagRow } from '../../tags/tags.public.js';
import { missingPageAddress, withPagesMadeSince } from './links/missing-link.js';
import { PageLinkQueries } from './links/page-link.queries.js';
import { Page } from './page.entity.js';

/** Who made the version that readers see, and when. */
export interface LastChangeRow {
  readonly personId: string;
  readonly at: Date;
  /** Who else wrote something of it. */
  readonly contributorIds: readonly string[];
  /** In their words; may be empty. */
  readonly summary: string;
}

/** A page with all that its readers see of it. */
export interface PageRow extends ItemRow {
  readonly spaceId: string;
  /** Null at the top of its space. */
  readonly parentId: string | null;
  readonly intendedReaders: AudienceChoice;
  readonly disposedAt: Date | null;
  readonly readingMinutes: number;
  readonly marking: MarkingRow;
  readonly tags: readonly TagRow[];
  readonly html: string;
  readonly outline: readonly OutlineEntry[];
  readonly rendererVersion: number | null;
  readonly lastChange: LastChangeRow;
}

interface StoredPageRow extends PageRow {
  readonly files: readonly ShownFile[] | null;
  readonly changedBy: string;
  readonly changedAt: Date;
  readonly changeSummary: string;
  readonly contributorIds: readonly string[];
}

/** Pages for whoever may read them. What lies in the bin is read by nobody. */
@Injectable()
export class PageQueries {
  constructor(
    private readonly database: Database,
    private readonly texts: ShownTexts,
    private readonly links: PageLinkQueries,
  ) {}

  /** By `<slug>-<short id>`, the short id alone or the id. NOT_FOUND where the actor may not read it. */
  async getByAddress(actor: Actor, address: string): Promise<PageRow> {
    const page = await this.find(actor, isId(address) ? sql`item.id = ${address}` : sql`item.short_id = ${shortIdIn(address)}`);
    if (!page) throw new NotFound();
    return page;
  }

  private async find(actor: Actor, where: Sql): Promise<PageRow | undefined> {
    const page = await this.database.row<StoredPageRow>(sql`
      select ${itemColumns}, ${itemTags}, wiki_page.space_id as "spaceId", wiki_page.parent_id as "parentId",
        item.intended_readers as "intendedReaders", item.disposed_at as "disposedAt", item.reading_minutes as "readingMinutes",
        json_build_object('id', marking.id, 'label', marking.label, 'description', marking.description) as marking,
        revision.html, revision.outline, revision.renderer_version as "rendererVersion", revision.author_id as "changedBy",
        revision.created_at as "changedAt", revision.summary as "changeSummary", ${contributorIds} as "contributorIds", ${currentFiles} as files
      from item
        join wiki_page on wiki_page.id = item.id
        join marking on marking.id = item.marking_id
        join item_revision revision on revision.item_id = item.id and revision.number = item.revision_number
      where ${where} and item.kind = ${Page.kind} and wiki_page.deleted_at is null and ${readableBy(actor)}`);
    if (!page) return undefined;
    const { changedBy, changedAt, changeSummary, contributorIds: others, ...row } = page;
    const shown = await this.texts.show({ ...row, lastChange: { personId: changedBy, at: changedAt, summary: changeSummary, contributorIds: others } });
    return { ...shown, html: await this.withPagesMadeSince(actor, shown) };
  }

  /** What was missing when it was written may be there now, and go again: the stored text does not change with that. */
  private async withPagesMadeSince(actor: Actor, { id, html }: Pick<PageRow, 'id' | 'html'>): Promise<string> {
    if (!html.includes(missingPageAddress)) return html;
    const made = await this.links.madeSince(actor, id);
    return withPagesMadeSince(html, (key) => made.get(key));
  }
}
