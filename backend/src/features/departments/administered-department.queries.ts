import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor.js';
import { canAdminister } from '../../platform/access/administration.js';
import { ensure } from '../../platform/access/ensure.js';
import { Database } from '../../platform/db/database.js';
import { sql } from '../../platform/db/sql.js';
import type { DepartmentRow } from './department.queries.js';

/** A department as administrators see it. */
export interface AdministeredDepartmentRow extends DepartmentRow {
  readonly domains: readonly string[];
  readonly peopleCount: number;
}

@Injectable()
export class AdministeredDepartmentQueries {
  constructor(private readonly database: Database) {}

  /** All departments, by name. */
  async all(actor: Actor): Promise<AdministeredDepartmentRow[]> {
    ensure(canAdminister(actor));
    return this.database.rows(sql`
      select id, name, acronym, former_names as "formerNames",
        array(select domain from department_domain where department_id = department.id order by domain) as domains,
        coalesce(people.count, 0) as "peopleCount"
      from department left join (
        select department_id, count(*)::int as count from person where closed_at is null group by department_id
      ) as people on people.department_id = department.id
      order by lower(name) limit 500`);
  }
}
