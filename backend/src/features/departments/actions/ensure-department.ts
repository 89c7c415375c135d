import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock.js';
import { Database } from '../../../platform/db/database.js';
import { sql } from '../../../platform/db/sql.js';
import { UnitOfWork } from '../../../platform/db/unit-of-work.js';
import { Events } from '../../../platform/events/events.js';
import { newId } from '../../../platform/ids.js';

export interface EnsureDepartmentInput {
  readonly name: string;
  readonly acronym?: string;
  readonly formerNames?: readonly string[];
  /** Exact (`skills.example`) or all below it (`*.skills.example`). */
  readonly domains?: readonly string[];
}

/** For commands, imports and demo data: the department of this name, made when it is missing, with these domains added. */
@Injectable()
export class EnsureDepartment {
  constructor(
    private readonly work: UnitOfWork,
    private readonly database: Database,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  run(input: EnsureDepartmentInput): Promise<{ id: string; created: boolean }> {
    return this.work.run(async () => {
      const id = newId();
      const made = await this.database.row<{ id: string }>(sql`
        insert into department (id, name, acronym, former_names, created_at)
        values (${id}, ${input.name}, ${input.acronym ?? acronymOf(input.name)}, ${input.formerNames ?? []}::text[], ${this.clock.now()})
        on conflict (name) do nothing returning id`);
      const found = made ?? (await this.database.row<{ id: string }>(sql`select id from department where name = ${input.name}`));
      if (!found) throw new Error('A department was neither made nor found');
      await this.database.rows(sql`
        insert into department_domain (domain, department_id)
        select unnest(${(input.domains ?? []).map((domain) => domain.toLowerCase())}::text[]), ${found.id}::uuid
        on conflict do nothing`);
      if (made) await this.events.record({ name: 'department-created', subjectId: id }, null);
      return { id: found.id, created: made !== undefined };
    });
  }
}

/** "Department for Rural Life" → "DRL"; a name of one word is its own acronym. */
export function acronymOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{Lu}/u.test(word));
  return words.length > 1 ? words.map((word) => word.charAt(0)).join('') : name;
}
