import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { canAdminister } from '../../../platform/access/administration.js';
import { ensure } from '../../../platform/access/ensure.js';
import { Clock } from '../../../platform/clock.js';
import { Database } from '../../../platform/db/database.js';
import { sql } from '../../../platform/db/sql.js';
import { UnitOfWork } from '../../../platform/db/unit-of-work.js';
import { NotFound } from '../../../platform/errors/domain-errors.js';
import { Problems } from '../../../platform/errors/problems.js';
import { Events } from '../../../platform/events/events.js';
import { isId } from '../../../platform/ids.js';
import { RateLimits } from '../../../platform/limits/rate-limits.js';
import { DepartmentQueries } from '../../departments/departments.public.js';
import { AccountRepository } from '../account.repository.js';
import { administering } from '../identity.limits.js';
import type { AccountChangedOutcome } from './suspend-person.js';

export type CorrectDepartmentOutcome = 'corrected' | 'no such account' | 'no such department';

/**
 * For administrators: moves a person to the department they belong to, where several share an email domain and the wrong
 * one was chosen. What they may read follows with their next request; what they wrote stays where it was.
 */
@Injectable()
export class CorrectDepartment {
  constructor(
    private readonly work: UnitOfWork,
    private readonly database: Database,
    private readonly accounts: AccountRepository,
    private readonly departments: DepartmentQueries,
    private readonly events: Events,
    private readonly rateLimits: RateLimits,
    private readonly clock: Clock,
  ) {}

  /** For the command line. */
  run({ email, departmentName }: { email: string; departmentName: string }): Promise<CorrectDepartmentOutcome> {
    return this.work.run(async () => {
      const account = await this.accounts.findByEmailForSystem(email);
      if (!account) return 'no such account';
      const department = (await this.departments.all()).find(({ name }) => name === departmentName);
      if (!department) return 'no such department';
      await this.move(null, account.personId, department.id);
      return 'corrected';
    });
  }

  /** For administrators in the browser. */
  async runFor(actor: Actor, { personId, departmentId }: { personId: string; departmentId: string }): Promise<AccountChangedOutcome> {
    ensure(canAdminister(actor));
    await this.rateLimits.count(administering, actor.personId);
    return this.work.run(async () => {
      const account = await this.accounts.lockForSystem(personId);
      if (!account) throw new NotFound();
      const [department] = isId(departmentId) ? await this.departments.byIds([departmentId]) : [];
      if (!department) {
        const problems = new Problems();
        problems.add('departmentId', 'Choose a department');
        return problems.failed();
      }
      if (account.departmentId !== department.id) await this.move(actor, personId, department.id);
      return { type: 'AccountAdministered', personId };
    });
  }

  private async move(actor: Actor | null, personId: string, departmentId: string): Promise<void> {
    await this.database.rows(sql`
      update person set department_id = ${departmentId}, lock_version = lock_version + 1, updated_at = ${this.clock.now()}
      where id = ${personId}`);
    await this.events.record({ name: 'person-changed', subjectId: personId, facts: { departmentId } }, actor);
  }
}
