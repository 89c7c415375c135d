import { Injectable } from '@nestjs/common';
import { Unauthenticated } from '../errors/domain-errors.js';
import type { RequestContext } from '../http/request-context.js';
import type { Actor } from './actor.js';
import { ActorSource } from './actor-source.js';

/**
 * What a person may read is found out when their request begins. A mutation that changes what they belong to asks again before
 * it answers, so that the answer shows what is true from then on.
 */
@Injectable()
export class FreshActor {
  constructor(private readonly actors: ActorSource) {}

  async of({ state }: RequestContext): Promise<Actor> {
    const actor = state.sessionToken ? await this.actors.actorOf(state.sessionToken) : null;
    if (!actor) throw new Unauthenticated();
    state.identified = Promise.resolve(actor);
    state.actor = actor;
    // They hold what the person could read before.
    state.loaders.clear();
    return actor;
  }
}
