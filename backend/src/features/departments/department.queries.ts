import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/db/database.js';
import { type Sql, emptySql, sql } from '../../platform/db/sql.js';
import { domainOf, patternsThatMatch } from './email-domain.js';

export interface DepartmentRow {
  readonly id: string;
  readonly name: string;
  readonly acronym: string;
  readonly formerNames: readonly string[];
}

/** The department of this id as JSON, a DepartmentRow or null: what shows people or items mostly shows it too. */
export function departmentAsJson(id: Sql): Sql {
  return sql`(select json_build_object('id', department.id, 'name', department.name, 'acronym', department.acronym,
    'formerNames', department.former_names) from department where department.id = ${id})`;
}

/** Departments are no secret: everybody signed in may see all of them. */
@Injectable()
export class DepartmentQueries {
  constructor(private readonly database: Database) {}

  all(): Promise<DepartmentRow[]> {
    return this.select(emptySql);
  }

  byIds(ids: readonly string[]): Promise<DepartmentRow[]> {
    return this.select(sql`where id = any(${ids}::uuid[])`);
  }

  /** The departments whose domains this address belongs to; several may share one. */
  forEmail(email: string): Promise<DepartmentRow[]> {
    return this.select(sql`
      where id in (select department_id from department_domain where domain = any(${patternsThatMatch(domainOf(email))}::text[]))`);
  }

  private select(where: Sql): Promise<DepartmentRow[]> {
    return this.database.rows(sql`
      select id, name, acronym, former_names as "formerNames" from department ${where} order by name limit 500`);
  }
}
