import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Unauthenticated } from '../errors/domain-errors.js';
import { type RequestContext, contextOf } from '../http/request-context.js';
import { ActorSource } from './actor-source.js';
import { publicKey } from './public.decorator.js';

/** The outer lock: no decorator means signed in. What a person may do is decided again in every action. */
@Injectable()
export class AuthGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly actors: ActorSource,
  ) {}

  async canActivate(execution: ExecutionContext): Promise<boolean> {
    const context = contextOf(execution);
    await this.identify(context);
    if (context.state.actor) return true;
    if (this.reflector.getAllAndOverride<boolean>(publicKey, [execution.getHandler(), execution.getClass()])) return true;
    throw new Unauthenticated();
  }

  // Root fields run side by side, and each passes here: they share one look-up.
  private async identify({ state }: RequestContext): Promise<void> {
    state.identified ??= state.sessionToken ? this.actors.actorOf(state.sessionToken) : Promise.resolve(null);
    state.actor = await state.identified;
  }
}
