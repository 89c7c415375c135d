import { limits } from '@crossbench/schema/limits';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { canAdminister } from '../../../platform/access/administration.js';
import { ensure } from '../../../platform/access/ensure.js';
import { UnitOfWork } from '../../../platform/db/unit-of-work.js';
import { isMissingReference } from '../../../platform/db/violations.js';
import { NotFound } from '../../../platform/errors/domain-errors.js';
import { Problems, type ValidationFailed } from '../../../platform/errors/problems.js';
import { Events } from '../../../platform/events/events.js';
import { isId, newId } from '../../../platform/ids.js';
import { RateLimits } from '../../../platform/limits/rate-limits.js';
import { type PositionFields, PositionRepository } from '../position.repository.js';

export interface PositionInput {
  readonly title: string;
  readonly departmentId: string;
  /** Left out while it is vacant. */
  readonly holderId?: string | null;
}

export type PositionOutcome = { readonly type: 'PositionSaved' } | ValidationFailed;
export type DeletePositionOutcome = { readonly type: 'PositionDeleted' } | { readonly type: 'PositionInUse'; readonly message: string };

const changes = { name: 'administer-positions', times: 200, withinSeconds: 3600 };
const inUse: DeletePositionOutcome = {
  type: 'PositionInUse',
  message: 'Pages belong to this position, so it cannot be deleted. Give them another owner first, or rename the position',
};

/** For administrators: the jobs that own pages, and who has them now. */
@Injectable()
export class AdministerPositions {
  constructor(
    private readonly work: UnitOfWork,
    private readonly positions: PositionRepository,
    private readonly events: Events,
    private readonly rateLimits: RateLimits,
  ) {}

  async add(actor: Actor, input: PositionInput): Promise<PositionOutcome> {
    await this.admit(actor);
    return this.work.run(async () => {
      const id = newId();
      const fields = await this.read(input, id);
      if ('problems' in fields) return fields;
      await this.positions.add(id, fields);
      await this.events.record({ name: 'position-created', subjectId: id, facts: { holderId: fields.holderId } }, actor);
      return { type: 'PositionSaved' };
    });
  }

  /** With another holder all that belongs to the position is theirs from now on. */
  async change(actor: Actor, id: string, input: PositionInput): Promise<PositionOutcome> {
    await this.admit(actor);
    return this.work.run(async () => {
      if (!isId(id) || !(await this.positions.lock(id))) throw new NotFound();
      const fields = await this.read(input, id);
      if ('problems' in fields) return fields;
      await this.positions.change(id, fields);
      await this.events.record({ name: 'position-changed', subjectId: id, facts: { holderId: fields.holderId } }, actor);
      return { type: 'PositionSaved' };
    });
  }

  async delete(actor: Actor, id: string): Promise<DeletePositionOutcome> {
    await this.admit(actor);
    try {
      return await this.work.run(async () => {
        if (!isId(id) || !(await this.positions.lock(id))) throw new NotFound();
        await this.positions.delete(id);
        await this.events.record({ name: 'position-deleted', subjectId: id }, actor);
        return { type: 'PositionDeleted' };
      });
    } catch (error) {
      if (isMissingReference(error)) return inUse;
      throw error;
    }
  }

  private async admit(actor: Actor): Promise<void> {
    ensure(canAdminister(actor));
    await this.rateLimits.count(changes, actor.personId);
  }

  private async read(input: PositionInput, id: string): Promise<PositionFields | ValidationFailed> {
    const problems = new Problems();
    const title = problems.requiredText('title', input.title, 'the title', limits.jobTitle).replace(/\s+/g, ' ');
    const holderId = input.holderId ?? null;
    if (!isId(input.departmentId) || !(await this.positions.isDepartment(input.departmentId))) problems.add('departmentId', 'Choose a department');
    else if (title) {
      const other = await this.positions.idOfTitle(input.departmentId, title);
      if (other && other !== id) problems.add('title', 'The department has a position of this title');
    }
    if (holderId && !(isId(holderId) && (await this.positions.isActive(holderId)))) problems.add('holderId', 'Choose somebody who has an account');
    return problems.any ? problems.failed() : { title, departmentId: input.departmentId, holderId };
  }
}
