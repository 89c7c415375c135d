import { limits } from '@crossbench/schema/limits';
import { Controller, Post, Query, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Actor } from '../../../platform/access/actor.js';
import { CurrentActor } from '../../../platform/access/current-actor.decorator.js';
import { BadRequest } from '../../../platform/errors/domain-errors.js';
import { OwnPagesGuard } from '../../../platform/http/own-pages.guard.js';
import { UnderWay } from '../../../platform/limits/under-way.js';
import { FileRefused, ImageRefused, receiveBody, sendRefusal } from '../../files/files.public.js';
import { AttachImage } from './attach-image.js';

/** A quota that is used up is all that a picture can be refused for like any file. */
const noRoom = 413;

// A picture waits in memory until it is whole.
const uploadsAtOnce = 6;

/** Pictures as they come, as the bare body of a request. */
@Controller('files')
export class ImageController {
  private readonly uploads = new UnderWay(uploadsAtOnce);

  constructor(private readonly attachImage: AttachImage) {}

  /** 201 with `{id, url, width, height}`, or `{code, message}`. */
  @Post('images')
  @UseGuards(OwnPagesGuard)
  async send(
    @CurrentActor() actor: Actor,
    @Query('item') itemId: unknown,
    @Query('name') name: unknown,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    if (typeof itemId !== 'string' || typeof name !== 'string') throw new BadRequest('Say which item the picture is for, and its name');
    try {
      const image = await this.uploads.during(actor.personId, () =>
        this.attachImage.run(actor, { itemId, name }, () => receiveBody(request, limits.imageBytes)),
      );
      response.status(201).json(image);
    } catch (error) {
      if (error instanceof ImageRefused) sendRefusal(response, error);
      else if (error instanceof FileRefused) response.status(noRoom).json({ code: error.reason, message: error.message });
      else throw error;
    }
  }
}
