import type { OutlineEntry, RichTextDocument } from '@crossbench/schema/rich-text';
import { RENDERER_VERSION, imageAddress, outlineOf, withCurrentFiles } from '@crossbench/schema/rich-text';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/db/database.js';
import { sql } from '../../platform/db/sql.js';
import type { ShownFile } from './attachments/current-files.js';
import { htmlOf } from './revisions.js';

/** A published text as it was read with its item. */
export interface StoredText {
  readonly id: string;
  readonly kind: string;
  readonly revisionNumber: number;
  readonly html: string;
  readonly outline: readonly OutlineEntry[];
  /** Who made the HTML; null before the first publication. */
  readonly rendererVersion: number | null;
  readonly files: readonly ShownFile[] | null;
}

/** Published texts as readers see them now: made by today's renderer, and with the files as they are. */
@Injectable()
export class ShownTexts {
  constructor(private readonly database: Database) {}

  async show<Row extends StoredText>({ files, ...row }: Row): Promise<Omit<Row, 'files'>> {
    const isOld = row.rendererVersion !== null && row.rendererVersion !== RENDERER_VERSION;
    const text = isOld ? { ...row, ...(await this.renderAnew(row)) } : row;
    return files ? { ...text, html: withCurrentFiles(text.html, files, imageAddress) } : text;
  }

  /** What an older renderer made is made again, and kept, so that this happens once. */
  private async renderAnew({ id, kind, revisionNumber }: Pick<StoredText, 'id' | 'kind' | 'revisionNumber'>): Promise<Partial<Pick<StoredText, 'html' | 'outline'>>> {
    const revision = await this.database.row<{ body: RichTextDocument }>(sql`
      select body from item_revision where item_id = ${id} and number = ${revisionNumber}`);
    if (!revision) return {};
    const html = htmlOf(revision.body, kind);
    const outline = outlineOf(revision.body);
    await this.database.rows(sql`
      update item_revision set html = ${html}, outline = ${JSON.stringify(outline)}::jsonb, renderer_version = ${RENDERER_VERSION}
      where item_id = ${id} and number = ${revisionNumber}`);
    return { html, outline };
  }
}
