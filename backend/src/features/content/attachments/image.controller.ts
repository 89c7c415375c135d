import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { limits } from '@crossbench/schema/limits';
import { Controller, Get, Headers, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Actor } from '../../../platform/access/actor.js';
import { CurrentActor } from '../../../platform/access/current-actor.decorator.js';
import { BadRequest, NotFound } from '../../../platform/errors/domain-errors.js';
import { UnderWay } from '../../../platform/limits/under-way.js';
import { type ImageRefusal, ImageRefused, ImageStore, smallWidth } from '../../files/files.public.js';
import { AttachImage } from './attach-image.js';
import { AttachmentRepository, type AttachmentRow } from './attachment.repository.js';
import { receiveBody } from './receive-body.js';

const statusOf: Record<ImageRefusal, number> = {
  EMPTY: 400,
  INTERRUPTED: 400,
  TOO_LARGE: 413,
  TOO_MANY_PIXELS: 422,
  TYPE_NOT_ALLOWED: 415,
  UNREADABLE: 422,
};

// A picture waits in memory until it is whole.
const uploadsAtOnce = 6;

/** Pictures as they come and go: sent as the bare body of a request, served through their item's reading right. */
@Controller('files')
export class ImageController {
  private readonly uploads = new UnderWay(uploadsAtOnce);

  constructor(
    private readonly attachImage: AttachImage,
    private readonly attachments: AttachmentRepository,
    private readonly images: ImageStore,
  ) {}

  /** 201 with `{id, url, width, height}`, or `{code, message}`. */
  @Post('images')
  async send(
    @CurrentActor() actor: Actor,
    @Query('item') itemId: unknown,
    @Query('name') name: unknown,
    @Headers('x-crossbench') header: string | undefined,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    // A form of another site cannot send this header.
    if (!header) throw new BadRequest('The header x-crossbench is missing');
    if (typeof itemId !== 'string' || typeof name !== 'string') throw new BadRequest('Say which item the picture is for, and its name');
    try {
      const image = await this.uploads.during(actor.personId, () =>
        this.attachImage.run(actor, { itemId, name }, () => receiveBody(request, limits.imageBytes)),
      );
      response.status(201).json(image);
    } catch (error) {
      if (!(error instanceof ImageRefused)) throw error;
      if (error.reason === 'TOO_LARGE') response.setHeader('Connection', 'close');
      response.status(statusOf[error.reason]).json({ code: error.reason, message: error.message });
    }
  }

  /** The picture, in its smaller form with `?width=640`; NOT_FOUND for all who may not read its item now. */
  @Get(':id')
  async show(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query('width') width: unknown,
    @Headers('if-none-match') known: string | undefined,
    @Res() response: Response,
  ): Promise<void> {
    const attachment = await this.attachments.findReadable(actor, id);
    if (!attachment) throw new NotFound();
    const small = Number(width) > 0 && Number(width) <= smallWidth;
    const etag = `"${attachment.storageKey.split('/').at(-1)}${small ? '-small' : ''}"`;
    setHeaders(response, attachment, etag);
    if (known?.includes(etag)) {
      response.status(304).end();
      return;
    }
    await sendStream(response, await this.images.read(attachment, small));
  }
}

/** Asked for anew on every view, so that withdrawing a post also takes its pictures away. */
function setHeaders(response: Response, { mediaType, name }: AttachmentRow, etag: string): void {
  response.setHeader('Content-Type', mediaType);
  response.setHeader('Content-Disposition', `inline; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, percent)}`);
  response.setHeader('Content-Security-Policy', "default-src 'none'; sandbox");
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Cache-Control', 'private, no-cache');
  response.setHeader('ETag', etag);
}

/** What RFC 8187 wants written so, and encodeURIComponent leaves as it is. */
function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}

async function sendStream(response: Response, stream: Readable): Promise<void> {
  // Only now is it known whether the bytes are there: after the first of them no other answer can be given.
  await once(stream, 'readable');
  await pipeline(stream, response).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
  });
}
