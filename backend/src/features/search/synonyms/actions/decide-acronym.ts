import { limits } from '@crossbench/schema/limits';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/actor.js';
import { ensure } from '../../../../platform/access/ensure.js';
import { UnitOfWork } from '../../../../platform/db/unit-of-work.js';
import { NotFound } from '../../../../platform/errors/domain-errors.js';
import { Events } from '../../../../platform/events/events.js';
import { RateLimits } from '../../../../platform/limits/rate-limits.js';
import { type AcronymInTexts, AcronymsInTexts } from '../acronyms-in-texts.queries.js';
import { acronymTurnedDown, synonymsAdded } from '../synonym.events.js';
import { managingSynonymsLimit } from '../synonym.limits.js';
import { canManageSynonyms } from '../synonym.policy.js';
import { SynonymRepository } from '../synonym.repository.js';
import { foldPhrase } from '../synonym-set.js';

export interface AcronymInput {
  readonly acronym: string;
  readonly phrase: string;
}

/** Makes synonyms of what texts say of an acronym, or has it offered no more. Only what is offered to the actor can be decided. */
@Injectable()
export class DecideAcronym {
  constructor(
    private readonly work: UnitOfWork,
    private readonly acronyms: AcronymsInTexts,
    private readonly synonyms: SynonymRepository,
    private readonly events: Events,
    private readonly rateLimits: RateLimits,
  ) {}

  async approve(actor: Actor, input: AcronymInput): Promise<AcronymInTexts> {
    await this.allow(actor);
    return this.work.run(async () => {
      const offered = await this.get(actor, input);
      const id = await this.synonyms.add({ isOneWay: false, phrases: [offered.acronym, offered.phrase].map(foldPhrase) });
      await this.events.record(synonymsAdded(id), actor);
      return offered;
    });
  }

  async turnDown(actor: Actor, input: AcronymInput): Promise<AcronymInTexts> {
    await this.allow(actor);
    return this.work.run(async () => {
      const offered = await this.get(actor, input);
      const id = await this.synonyms.turnDown(foldPhrase(offered.acronym).folded, foldPhrase(offered.phrase).key);
      if (id) await this.events.record(acronymTurnedDown(id), actor);
      return offered;
    });
  }

  private async allow(actor: Actor): Promise<void> {
    ensure(canManageSynonyms(actor), 'Only site administrators keep synonyms');
    await this.rateLimits.count(managingSynonymsLimit, actor.personId);
  }

  private async get(actor: Actor, { acronym, phrase }: AcronymInput): Promise<AcronymInTexts> {
    const isPossible = acronym.length <= limits.synonym && phrase.length <= limits.synonym * 2;
    const offered = isPossible ? await this.acronyms.find(actor, acronym, phrase) : undefined;
    if (!offered) throw new NotFound();
    return offered;
  }
}
