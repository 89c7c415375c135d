import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/db/database.js';
import { sql } from '../../platform/db/sql.js';

export interface PositionFields {
  readonly title: string;
  readonly departmentId: string;
  readonly holderId: string | null;
}

@Injectable()
export class PositionRepository {
  constructor(private readonly database: Database) {}

  /** Locked until the unit of work ends: nothing is given to it meanwhile. */
  async lock(id: string): Promise<boolean> {
    return (await this.database.rows(sql`select from position where id = ${id} for update`)).length > 0;
  }

  /** Whatever the case of its letters. */
  async idOfTitle(departmentId: string, title: string): Promise<string | undefined> {
    return (await this.database.row<{ id: string }>(sql`
      select id from position where department_id = ${departmentId} and lower(title) = lower(${title})`))?.id;
  }

  async isDepartment(id: string): Promise<boolean> {
    return (await this.database.rows(sql`select from department where id = ${id}`)).length > 0;
  }

  /** Whether they have an account with which they can act. */
  async isActive(personId: string): Promise<boolean> {
    return (await this.database.rows(sql`select from account where person_id = ${personId} and suspended_at is null`)).length > 0;
  }

  async add(id: string, { title, departmentId, holderId }: PositionFields): Promise<void> {
    await this.database.rows(sql`
      insert into position (id, title, department_id, holder_id) values (${id}, ${title}, ${departmentId}, ${holderId})`);
  }

  async change(id: string, { title, departmentId, holderId }: PositionFields): Promise<void> {
    await this.database.rows(sql`
      update position set title = ${title}, department_id = ${departmentId}, holder_id = ${holderId} where id = ${id}`);
  }

  async delete(id: string): Promise<void> {
    await this.database.rows(sql`delete from position where id = ${id}`);
  }

  async vacate(personId: string): Promise<string[]> {
    const rows = await this.database.rows<{ id: string }>(sql`update position set holder_id = null where holder_id = ${personId} returning id`);
    return rows.map(({ id }) => id);
  }
}
