import { All, Controller, HttpStatus, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Actor } from '../../../../platform/access/actor.js';
import { CurrentActor } from '../../../../platform/access/current-actor.decorator.js';
import { OwnPagesGuard } from '../../../../platform/http/own-pages.guard.js';
import { UnderWay } from '../../../../platform/limits/under-way.js';
import { TusUploads } from './tus-uploads.js';

const uploadsAtOnce = 6;
const methods = new Set(['POST', 'PATCH', 'HEAD', 'DELETE', 'OPTIONS']);

/**
 * Files on their way to the server. `POST /uploads` begins one (tus 1.0 with creation-with-upload; metadata `item`, `name`,
 * and `replaces` for a new version; or `purpose` for what hangs on no item), `PATCH` and `HEAD` go on with it, `DELETE` gives it up. Its id is the attachment's.
 */
@Controller('uploads')
@UseGuards(OwnPagesGuard)
export class UploadsController {
  private readonly underWay = new UnderWay(uploadsAtOnce);

  constructor(private readonly uploads: TusUploads) {}

  @All(['', ':id'])
  async handle(@CurrentActor() actor: Actor, @Req() request: Request, @Res() response: Response): Promise<void> {
    if (!methods.has(request.method)) {
      response.status(HttpStatus.METHOD_NOT_ALLOWED).json({ code: 'BAD_REQUEST', message: 'Uploads are not read here' });
      return;
    }
    await this.underWay.during(actor.personId, () => this.uploads.handle(actor, request, response));
  }
}
