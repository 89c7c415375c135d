import { buffer } from 'node:stream/consumers';
import { limits } from '@crossbench/schema/limits';
import type { RichTextDocument } from '@crossbench/schema/rich-text';
import { richTextToMarkdown } from '@crossbench/schema/rich-text/to-markdown';
import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../config.js';
import { AttachedFiles } from '../features/content/content.public.js';
import { archivePage } from '../features/exports/exports.public.js';
import { PageQueries, SpaceContentsQueries } from '../features/wiki/wiki.public.js';
import { withHrefs } from '../importing/text/with-hrefs.js';
import type { Actor } from '../platform/access/actor.js';
import { NotFound } from '../platform/errors/domain-errors.js';
import { CONFIG } from '../platform/platform.tokens.js';

export interface ExportedPage {
  /** The name of the file, without its ending. */
  readonly name: string;
  readonly text: string;
}

/** A page as a file, for whoever reads it. Its links lead to this site. NOT_FOUND where the actor may not read it. */
@Injectable()
export class ExportPage {
  constructor(
    private readonly pages: PageQueries,
    private readonly contents: SpaceContentsQueries,
    private readonly attached: AttachedFiles,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
  ) {}

  /** Pictures are addresses of this site. */
  async asMarkdown(actor: Actor, address: string): Promise<ExportedPage> {
    const page = await this.pages.getByAddress(actor, address);
    const [contents] = await this.contents.pagesForSystem([page.id]);
    if (!contents) throw new NotFound();
    const body: RichTextDocument = withHrefs(contents.body, (href) => this.absolute(href));
    const text = richTextToMarkdown(body, { imageUrl: (id) => `${this.config.publicUrl}/files/${id}` });
    return { name: page.slug || page.shortId, text: `# ${page.title.replace(/[\\`*_[\]<>#]/g, '\\$&')}\n\n${text}` };
  }

  /** One file with its pictures in it, as far as there is room. */
  async asHtml(actor: Actor, address: string): Promise<ExportedPage> {
    const page = await this.pages.getByAddress(actor, address);
    const pictures = await this.pictures(page.id);
    const html = page.html
      .replace(/ (srcset|sizes)="[^"]*"/g, '')
      .replace(/ src="\/files\/([0-9a-f-]{36})[^"]*"/g, (whole, id: string) => ` src="${pictures.get(id) ?? this.absolute(whole.slice(6, -1))}"`)
      .replace(/ href="(\/[^"]*)"/g, (_, href: string) => ` href="${this.absolute(href)}"`);
    return { name: page.slug || page.shortId, text: archivePage({ title: page.title, html, home: null }) };
  }

  private async pictures(pageId: string): Promise<Map<string, string>> {
    const pictures = new Map<string, string>();
    let room: number = limits.imageBytes;
    for (const file of await this.attached.ofItemsForSystem([pageId])) {
      if (file.kind !== 'PICTURE' || room <= 0) continue;
      const bytes = await buffer(await this.attached.read(file));
      room -= bytes.length;
      if (room > 0) pictures.set(file.id, `data:${file.mediaType};base64,${bytes.toString('base64')}`);
    }
    return pictures;
  }

  private absolute(href: string): string {
    return href.startsWith('/') && !href.startsWith('//') ? this.config.publicUrl + href : href;
  }
}
