import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock.js';
import { Database } from '../../../platform/db/database.js';
import { sql } from '../../../platform/db/sql.js';
import { UnitOfWork } from '../../../platform/db/unit-of-work.js';
import { Events } from '../../../platform/events/events.js';
import { DepartmentQueries } from '../../departments/departments.public.js';
import { AccountRepository } from '../account.repository.js';

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
    private readonly clock: Clock,
  ) {}

  run({ email, departmentName }: { email: string; departmentName: string }): Promise<CorrectDepartmentOutcome> {
    return this.work.run(async () => {
      const account = await this.accounts.findByEmailForSystem(email);
      if (!account) return 'no such account';
      const department = (await this.departments.all()).find(({ name }) => name === departmentName);
      if (!department) return 'no such department';
      await this.database.rows(sql`
        update person set department_id = ${department.id}, lock_version = lock_version + 1, updated_at = ${this.clock.now()}
        where id = ${account.personId}`);
      await this.events.record({ name: 'person-changed', subjectId: account.personId, facts: { departmentId: department.id } }, null);
      return 'corrected';
    });
  }
}
