import { limits } from '@crossbench/schema/limits';
import { Controller, Delete, Get, Headers, Param, Post, Query, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Actor } from '../../../platform/access/actor.js';
import { CurrentActor } from '../../../platform/access/current-actor.decorator.js';
import { NotFound } from '../../../platform/errors/domain-errors.js';
import { OwnPagesGuard } from '../../../platform/http/own-pages.guard.js';
import { isId } from '../../../platform/ids.js';
import { UnderWay } from '../../../platform/limits/under-way.js';
import { ImageRefused, readCrop, receiveBody, sendPicture, sendRefusal, versionOf } from '../../files/files.public.js';
import { ChangePhoto } from './change-photo.js';
import { type PhotoSize, photoAddress, photoSizes } from './photo-address.js';
import { PhotoStore } from './photo-store.js';

// A picture waits in memory until it is whole.
const uploadsAtOnce = 2;

/** Photos of people: sent as the bare body of a request, shown to everybody who is signed in. */
@Controller('people')
export class PhotoController {
  private readonly uploads = new UnderWay(uploadsAtOnce);

  constructor(
    private readonly changePhoto: ChangePhoto,
    private readonly photos: PhotoStore,
  ) {}

  /** The square of `left`, `top` and `side`, in pixels of the upright picture. 201 with `{photo}`, or `{code, message}`. */
  @Post('photo')
  @UseGuards(OwnPagesGuard)
  async send(
    @CurrentActor() actor: Actor,
    @Query() query: Record<string, unknown>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const crop = readCrop(query);
    try {
      const photoId = await this.uploads.during(actor.personId, () =>
        this.changePhoto.set(actor, crop, () => receiveBody(request, limits.imageBytes)),
      );
      response.status(201).json({ photo: photoAddress({ id: actor.personId, photoId }) });
    } catch (error) {
      if (!(error instanceof ImageRefused)) throw error;
      sendRefusal(response, error);
    }
  }

  /** Takes the viewer's own photo away. */
  @Delete('photo')
  @UseGuards(OwnPagesGuard)
  async remove(@CurrentActor() actor: Actor, @Res() response: Response): Promise<void> {
    await this.changePhoto.remove(actor);
    response.status(204).end();
  }

  /** The photo that the person shows now; browsers keep it when they asked for the version that it is. */
  @Get(':id/photo')
  async show(
    @Param('id') id: string,
    @Query('v') version: unknown,
    @Query('size') size: unknown,
    @Headers('if-none-match') known: string | undefined,
    @Res() response: Response,
  ): Promise<void> {
    const photoId = isId(id) ? await this.photos.shownBy(id) : null;
    if (!photoId) throw new NotFound();
    const side = readSize(size);
    const picture = { mediaType: 'image/webp', tag: `${photoId}-${side}`, isThisVersion: version === versionOf(photoId), known };
    await sendPicture(response, picture, () => this.photos.read(photoId, side));
  }
}

function readSize(size: unknown): PhotoSize {
  return photoSizes.find((known) => String(known) === size) ?? 128;
}
