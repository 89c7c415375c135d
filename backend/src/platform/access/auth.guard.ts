import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { HouseRulesNotAccepted, Unauthenticated } from '../errors/domain-errors.js';
import { type RequestContext, contextOf } from '../http/request-context.js';
import { ActorSource } from './actor-source.js';
import { beforeHouseRulesKey } from './before-house-rules.decorator.js';
import { changesSomething } from './changes-something.js';
import { publicKey } from './public.decorator.js';

/**
 * The outer lock: no decorator means signed in, and for what changes something that the house rules are accepted. What a
 * person may do is decided again in every action.
 */
@Injectable()
export class AuthGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly actors: ActorSource,
  ) {}

  async canActivate(execution: ExecutionContext): Promise<boolean> {
    const context = contextOf(execution);
    await this.identify(context);
    const { actor } = context.state;
    if (this.isMarked(execution, publicKey)) return true;
    if (!actor) throw new Unauthenticated();
    if (!actor.mustAcceptHouseRules || !changesSomething(execution) || this.isMarked(execution, beforeHouseRulesKey)) return true;
    throw new HouseRulesNotAccepted();
  }

  private isMarked(execution: ExecutionContext, key: string): boolean {
    return this.reflector.getAllAndOverride<boolean | undefined>(key, [execution.getHandler(), execution.getClass()]) ?? false;
  }

  // Root fields run side by side, and each passes here: they share one look-up.
  private async identify({ state }: RequestContext): Promise<void> {
    state.identified ??= state.sessionToken ? this.actors.actorOf(state.sessionToken) : Promise.resolve(null);
    state.actor = await state.identified;
  }
}
