import { limits } from '@crossbench/schema/limits';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { canAdminister } from '../../../platform/access/administration.js';
import { ensure } from '../../../platform/access/ensure.js';
import { slugOf } from '../../../platform/addresses.js';
import { UnitOfWork } from '../../../platform/db/unit-of-work.js';
import { isMissingReference } from '../../../platform/db/violations.js';
import { NotFound } from '../../../platform/errors/domain-errors.js';
import { Problems, ValidationFailed } from '../../../platform/errors/problems.js';
import { Events } from '../../../platform/events/events.js';
import { newShortId } from '../../../platform/ids.js';
import { RateLimits } from '../../../platform/limits/rate-limits.js';
import { ProfessionRepository } from './profession.repository.js';

export interface SaveProfessionInput {
  /** Null for a new one. */
  readonly id?: string | null;
  readonly name: string;
}

export type ProfessionsOutcome = { type: 'ProfessionsChanged' } | ValidationFailed;

type List = readonly { readonly id: string; readonly name: string }[];

const changes = { name: 'administer-professions', times: 200, withinSeconds: 3600 };
const changed: ProfessionsOutcome = { type: 'ProfessionsChanged' };
const inUse = new ValidationFailed([{ field: 'id', message: 'People have chosen this profession, so it cannot be deleted. Rename it instead' }]);

/** For administrators: the professions that people choose from. A new name is at once that of all who chose it. */
@Injectable()
export class AdministerProfessions {
  constructor(
    private readonly work: UnitOfWork,
    private readonly professions: ProfessionRepository,
    private readonly events: Events,
    private readonly rateLimits: RateLimits,
  ) {}

  save(actor: Actor, { id, name: entered }: SaveProfessionInput): Promise<ProfessionsOutcome> {
    return this.change(actor, id ? 'profession-renamed' : 'profession-added', async (list) => {
      if (id) ofList(list, id);
      const problems = new Problems();
      const name = problems.requiredText('name', entered, 'a name', limits.professionName).replace(/\s+/g, ' ');
      const other = list.find((one) => one.name.toLowerCase() === name.toLowerCase());
      if (name && other && other.id !== id) problems.add('name', 'Another profession has this name');
      if (!id && list.length >= limits.professions) problems.add('name', `The list has ${limits.professions} professions at most`);
      if (problems.any) return problems.failed();
      if (id) await this.professions.rename(id, name);
      else await this.professions.add(idFor(name, list), name);
      return changed;
    });
  }

  /** Only what nobody has chosen. */
  async delete(actor: Actor, id: string): Promise<ProfessionsOutcome> {
    try {
      return await this.change(actor, 'profession-deleted', async (list) => {
        ofList(list, id);
        return (await this.professions.remove(id)) ? changed : inUse;
      });
    } catch (error) {
      // Somebody has chosen it at this moment.
      if (isMissingReference(error)) return inUse;
      throw error;
    }
  }

  private async change(actor: Actor, event: string, work: (list: List) => Promise<ProfessionsOutcome>): Promise<ProfessionsOutcome> {
    ensure(canAdminister(actor));
    await this.rateLimits.count(changes, actor.personId);
    return this.work.run(async () => {
      const outcome = await work(await this.professions.lockAll());
      // Professions have no id that the log could name; it says who changed the list, and how.
      if (outcome.type === 'ProfessionsChanged') await this.events.record({ name: event, subjectId: actor.personId }, actor);
      return outcome;
    });
  }
}

function ofList(list: List, id: string): void {
  if (!list.some((one) => one.id === id)) throw new NotFound();
}

function idFor(name: string, list: List): string {
  const slug = slugOf(name) || 'profession';
  return list.some((one) => one.id === slug) ? `${slug}-${newShortId()}` : slug;
}
