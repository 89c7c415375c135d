import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { Clock } from '../../../platform/clock.js';
import { UnitOfWork } from '../../../platform/db/unit-of-work.js';
import { Events } from '../../../platform/events/events.js';
import { HouseRulesQueries, type HouseRulesRow } from '../house-rules.queries.js';
import { HouseRulesRepository } from '../house-rules.repository.js';

export type AcceptHouseRulesOutcome =
  | { type: 'HouseRulesAccepted'; rules: HouseRulesRow }
  | { type: 'HouseRulesConflict'; current: HouseRulesRow };

/** Agrees to the rules that one has read. What was not the newest version any more is answered with that. */
@Injectable()
export class AcceptHouseRules {
  constructor(
    private readonly work: UnitOfWork,
    private readonly queries: HouseRulesQueries,
    private readonly rules: HouseRulesRepository,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  run(actor: Actor, number: number): Promise<AcceptHouseRulesOutcome> {
    return this.work.run(async () => {
      const current = await this.queries.current();
      if (current.number !== number) return { type: 'HouseRulesConflict', current };
      if (await this.rules.accept(actor.personId, number, this.clock.now())) {
        await this.events.record({ name: 'house-rules-accepted', subjectId: actor.personId, facts: { number } }, actor);
      }
      return { type: 'HouseRulesAccepted', rules: current };
    });
  }

  /** For demo people and tests: somebody who has read them. */
  async forSystem(personId: string): Promise<void> {
    const { number } = await this.queries.current();
    await this.rules.accept(personId, number, this.clock.now());
  }
}
