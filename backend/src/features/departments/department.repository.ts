import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/db/database.js';
import { sql } from '../../platform/db/sql.js';

export interface DepartmentFields {
  readonly name: string;
  readonly acronym: string;
  readonly domains: readonly string[];
}

@Injectable()
export class DepartmentRepository {
  constructor(private readonly database: Database) {}

  /** The department, locked until the unit of work ends: nobody joins it meanwhile. */
  lock(id: string): Promise<{ name: string; formerNames: readonly string[] } | undefined> {
    return this.database.row(sql`select name, former_names as "formerNames" from department where id = ${id} for update`);
  }

  /** Whatever the case of its letters. */
  async idOfName(name: string): Promise<string | undefined> {
    return (await this.database.row<{ id: string }>(sql`select id from department where lower(name) = lower(${name})`))?.id;
  }

  async hasPeople(id: string): Promise<boolean> {
    return (await this.database.rows(sql`select from person where department_id = ${id} limit 1`)).length > 0;
  }

  async add(id: string, { name, acronym, domains }: DepartmentFields, now: Date): Promise<void> {
    await this.database.rows(sql`
      insert into department (id, name, acronym, created_at) values (${id}, ${name}, ${acronym}, ${now})`);
    await this.setDomains(id, domains);
  }

  async change(id: string, { name, acronym, domains, formerNames }: DepartmentFields & { formerNames: readonly string[] }): Promise<void> {
    await this.database.rows(sql`
      update department set name = ${name}, acronym = ${acronym}, former_names = ${formerNames}::text[] where id = ${id}`);
    await this.setDomains(id, domains);
  }

  async delete(id: string): Promise<void> {
    await this.database.rows(sql`delete from one_time_link where department_id = ${id} and used_at is not null`);
    await this.database.rows(sql`delete from department where id = ${id}`);
  }

  private async setDomains(id: string, domains: readonly string[]): Promise<void> {
    await this.database.rows(sql`delete from department_domain where department_id = ${id}`);
    await this.database.rows(sql`
      insert into department_domain (domain, department_id) select unnest(${domains}::text[]), ${id}::uuid`);
  }
}
