import { limits } from '@crossbench/schema/limits';
import { Controller, Delete, Get, Headers, Param, Post, Query, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Actor } from '../../../platform/access/actor.js';
import { CurrentActor } from '../../../platform/access/current-actor.decorator.js';
import { NotFound } from '../../../platform/errors/domain-errors.js';
import { OwnPagesGuard } from '../../../platform/http/own-pages.guard.js';
import { UnderWay } from '../../../platform/limits/under-way.js';
import { ImageRefused, ImageStore, readCrop, receiveBody, sendPicture, sendRefusal, versionOf } from '../../files/files.public.js';
import { canSeeAbout } from '../group.policy.js';
import { GroupQueries } from '../group.queries.js';
import { ChangePicture } from './change-picture.js';
import { pictureAddress } from './picture-address.js';

// A picture waits in memory until it is whole.
const uploadsAtOnce = 2;

/** Pictures of groups: sent by owners as the bare body of a request, shown to those who know of the group. */
@Controller('files/groups')
export class PictureController {
  private readonly uploads = new UnderWay(uploadsAtOnce);

  constructor(
    private readonly changePicture: ChangePicture,
    private readonly groups: GroupQueries,
    private readonly images: ImageStore,
  ) {}

  /** The square of `left`, `top` and `side`, in pixels of the upright picture. 201 with `{photo}`, or `{code, message}`. */
  @Post(':id/picture')
  @UseGuards(OwnPagesGuard)
  async send(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() query: Record<string, unknown>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const crop = readCrop(query);
    try {
      const pictureId = await this.uploads.during(actor.personId, () =>
        this.changePicture.set(actor, id, crop, () => receiveBody(request, limits.imageBytes)),
      );
      response.status(201).json({ photo: pictureAddress({ id, pictureId }) });
    } catch (error) {
      if (!(error instanceof ImageRefused)) throw error;
      sendRefusal(response, error);
    }
  }

  @Delete(':id/picture')
  @UseGuards(OwnPagesGuard)
  async remove(@CurrentActor() actor: Actor, @Param('id') id: string, @Res() response: Response): Promise<void> {
    await this.changePicture.remove(actor, id);
    response.status(204).end();
  }

  /** The picture that it shows now; browsers keep it when they asked for the version that it is. */
  @Get(':id/picture')
  async show(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query('v') version: unknown,
    @Headers('if-none-match') known: string | undefined,
    @Res() response: Response,
  ): Promise<void> {
    const group = await this.groups.findById(actor, id);
    const file = group?.pictureId && canSeeAbout(group) ? await this.groups.pictureOf(group.id) : undefined;
    if (!file) throw new NotFound();
    const picture = { mediaType: file.mediaType, tag: file.id, isThisVersion: version === versionOf(file.id), known };
    await sendPicture(response, picture, () => this.images.read(file, false));
  }
}
