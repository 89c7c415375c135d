import { Injectable } from '@nestjs/common';
import { shortIdIn } from '../../platform/addresses.js';
import { Database } from '../../platform/db/database.js';
import { type Sql, emptySql, sql } from '../../platform/db/sql.js';
import { isId } from '../../platform/ids.js';
import { type DepartmentRow, departmentAsJson } from '../departments/departments.public.js';

/** What is shown of a person wherever they are named. What only their profile tells is a `ProfileRow`. */
export interface PersonRow {
  readonly id: string;
  readonly shortId: string;
  readonly slug: string;
  readonly name: string;
  readonly departmentId: string | null;
  readonly department: DepartmentRow | null;
  readonly jobTitle: string;
  readonly team: string;
  readonly location: string;
  readonly bio: string;
  readonly skills: readonly string[];
  readonly photoId: string | null;
  readonly lockVersion: number;
  readonly hasAccount: boolean;
  /** Has closed the account, or is suspended: others see no more of it than this. */
  readonly noLongerActive: boolean;
  readonly updatedAt: Date;
}

/** Whether others see no more of somebody than the name, from tables called `person` and, left joined, `account`. */
export const isGone: Sql = sql`person.closed_at is not null or account.suspended_at is not null`;

/** The columns of a PersonRow, from tables called `person` and, left joined, `account`. */
export const personColumns: Sql = sql`
  person.id, person.short_id as "shortId", person.slug, person.name, person.department_id as "departmentId",
  person.job_title as "jobTitle", person.team, person.location, person.bio, person.skills, person.photo_id as "photoId",
  person.lock_version as "lockVersion", account.person_id is not null as "hasAccount",
  ${isGone} as "noLongerActive",
  person.updated_at as "updatedAt", ${departmentAsJson(sql`person.department_id`)} as department`;

/** A PersonRow that came out of the database inside JSON, which knows no dates. */
export type PersonJson = Omit<PersonRow, 'updatedAt'> & { readonly updatedAt: string };

export function personFromJson(person: PersonJson): PersonRow {
  return { ...person, updatedAt: new Date(person.updatedAt) };
}

/** Persons are for everybody who is signed in. */
@Injectable()
export class PersonQueries {
  constructor(private readonly database: Database) {}

  byIds(ids: readonly string[]): Promise<PersonRow[]> {
    return this.select(sql`where person.id = any(${ids}::uuid[])`, emptySql);
  }

  /** By `<slug>-<short id>`, by the short id or by the id itself. */
  async byAddress(address: string): Promise<PersonRow | undefined> {
    const where = isId(address) ? sql`where person.id = ${address}::uuid` : sql`where person.short_id = ${shortIdIn(address)}`;
    return (await this.select(where, emptySql))[0];
  }

  /** Persons by a condition on `person`, in an order. */
  select(where: Sql, tail: Sql): Promise<PersonRow[]> {
    return this.database.rows(sql`
      select ${personColumns}
      from person left join account on account.person_id = person.id ${where} ${tail}`);
  }
}
