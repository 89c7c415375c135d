import { Controller, Get, Param, ParseIntPipe, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Actor } from '../../../platform/access/actor.js';
import { CurrentActor } from '../../../platform/access/current-actor.decorator.js';
import { ImageStore, smallWidth, sendStream } from '../../files/files.public.js';
import { AttachmentQueries } from './attachment.queries.js';
import { AttachmentRepository, type AttachmentRow } from './attachment.repository.js';
import { stateOf, type VersionRow } from './attachment.rows.js';
import { setFileHeaders } from './file-headers.js';
import { answerNoFile } from './file-not-there.js';
import { SendFile } from './send-file.js';
import { sendPlaceholder } from './send-placeholder.js';

/** Pictures and files as they go out, through their item's reading right. */
@Controller('files')
export class AttachmentController {
  constructor(
    private readonly attachments: AttachmentRepository,
    private readonly queries: AttachmentQueries,
    private readonly images: ImageStore,
    private readonly sendFile: SendFile,
  ) {}

  /**
   * A picture, in its smaller form with `?width=640`, or a file's newest version that may be handed out, to be saved;
   * NOT_FOUND for all who may not read its item now.
   */
  @Get(':id')
  async show(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query('width') width: unknown,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const picture = await this.attachments.findReadable(actor, id);
    if (picture) return this.showPicture(picture, Number(width), request, response);
    await this.send(await this.queries.findReadable(actor, id), request, response);
  }

  /** What a file was in an older version, for those who may edit its item. */
  @Get(':id/versions/:number')
  async showVersion(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('number', ParseIntPipe) number: number,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const file = await this.queries.findReadable(actor, id);
    const versions = file ? await this.queries.versionsOf(actor, [file]) : [];
    await this.send(versions.find((version) => version.number === number), request, response);
  }

  private async send(file: VersionRow | undefined, request: Request, response: Response): Promise<void> {
    const isSent = file && (await this.sendFile.run(file, request, response));
    if (!isSent) answerNoFile(file ? stateOf(file.scan) : 'GONE', request, response);
  }

  private async showPicture(picture: AttachmentRow, width: number, request: Request, response: Response): Promise<void> {
    if (picture.hidden) return sendPlaceholder(response);
    const small = width > 0 && width <= smallWidth;
    const etag = `"${picture.storageKey.split('/').at(-1)}${small ? '-small' : ''}"`;
    setFileHeaders(response, { ...picture, etag }, 'inline');
    if (request.headers['if-none-match']?.includes(etag)) {
      response.status(304).end();
      return;
    }
    await sendStream(response, await this.images.read(picture, small));
  }
}
