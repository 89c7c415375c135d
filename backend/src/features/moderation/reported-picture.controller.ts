import { Controller, Get, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '../../platform/access/actor.js';
import { CurrentActor } from '../../platform/access/current-actor.decorator.js';
import { NotFound } from '../../platform/errors/domain-errors.js';
import { ImageStore, sendStream } from '../files/files.public.js';
import { CaseQueries } from './case.queries.js';

/** A reported picture for the moderators of its case, also where it is hidden from all. */
@Controller('files/reported')
export class ReportedPictureController {
  constructor(
    private readonly cases: CaseQueries,
    private readonly images: ImageStore,
  ) {}

  @Get(':caseId')
  async show(@CurrentActor() actor: Actor, @Param('caseId') caseId: string, @Res() response: Response): Promise<void> {
    const picture = await this.cases.picture(actor, caseId);
    if (!picture) throw new NotFound();
    response.setHeader('Content-Type', picture.mediaType);
    response.setHeader('Content-Security-Policy', "default-src 'none'; sandbox");
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Cache-Control', 'private, no-store');
    await sendStream(response, await this.images.read(picture, true));
  }
}
