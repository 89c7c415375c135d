import { Controller, Get, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '../platform/access/actor.js';
import { CurrentActor } from '../platform/access/current-actor.decorator.js';
import { ExportPage, type ExportedPage } from './export-page.js';

/** A page of the wiki as a file, for whoever reads it. */
@Controller('files/wiki-pages')
export class PageExportController {
  constructor(private readonly pages: ExportPage) {}

  /** NOT_FOUND for all who do not read the page now. */
  @Get(':address/markdown')
  async markdown(@CurrentActor() actor: Actor, @Param('address') address: string, @Res() response: Response): Promise<void> {
    send(response, await this.pages.asMarkdown(actor, address), 'md', 'text/markdown');
  }

  /** NOT_FOUND for all who do not read the page now. */
  @Get(':address/html')
  async html(@CurrentActor() actor: Actor, @Param('address') address: string, @Res() response: Response): Promise<void> {
    send(response, await this.pages.asHtml(actor, address), 'html', 'text/html');
  }
}

function send(response: Response, { name, text }: ExportedPage, ending: string, mediaType: string): void {
  response.setHeader('Content-Type', `${mediaType}; charset=utf-8`);
  response.setHeader('Content-Disposition', `attachment; filename="${name}.${ending}"`);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Cache-Control', 'private, no-store');
  response.send(text);
}
