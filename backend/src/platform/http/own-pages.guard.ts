import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { BadRequest } from '../errors/domain-errors.js';

/** Refuses what does not carry the header `x-crossbench`: a form of another site cannot send it. */
@Injectable()
export class OwnPagesGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    if (!context.switchToHttp().getRequest<Request>().headers['x-crossbench']) throw new BadRequest('The header x-crossbench is missing');
    return true;
  }
}
