import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/db/database.js';
import { sql } from '../../platform/db/sql.js';
import { newId } from '../../platform/ids.js';
import type { NoticeRow } from './notice.rows.js';

export type NoticeContent = Omit<NoticeRow, 'id' | 'lockVersion'>;

@Injectable()
export class NoticeRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async add({ title, body, severity, startsAt, endsAt, departmentIds }: NoticeContent, createdBy: string): Promise<string> {
    const id = newId();
    await this.database.rows(sql`
      insert into notice (id, title, body, severity, starts_at, ends_at, created_at, created_by)
      values (${id}, ${title}, ${body}, ${severity}, ${startsAt}, ${endsAt}, ${this.clock.now()}, ${createdBy})`);
    await this.setDepartments(id, departmentIds);
    return id;
  }

  /** False when it is not there, or was changed since this version. */
  async change(id: string, lockVersion: number, { title, body, severity, startsAt, endsAt, departmentIds }: NoticeContent): Promise<boolean> {
    const changed = await this.database.rows(sql`
      update notice set title = ${title}, body = ${body}, severity = ${severity}, starts_at = ${startsAt}, ends_at = ${endsAt},
        lock_version = lock_version + 1
      where id = ${id} and lock_version = ${lockVersion} returning id`);
    if (changed.length === 0) return false;
    await this.setDepartments(id, departmentIds);
    return true;
  }

  async remove(id: string): Promise<boolean> {
    return (await this.database.rows(sql`delete from notice where id = ${id} returning id`)).length > 0;
  }

  async dismiss(id: string, personId: string): Promise<void> {
    await this.database.rows(sql`
      insert into notice_dismissal (notice_id, person_id, dismissed_at) values (${id}, ${personId}, ${this.clock.now()}) on conflict do nothing`);
  }

  private async setDepartments(id: string, departmentIds: readonly string[]): Promise<void> {
    await this.database.rows(sql`delete from notice_department where notice_id = ${id}`);
    await this.database.rows(sql`
      insert into notice_department (notice_id, department_id) select ${id}::uuid, unnest(${departmentIds}::uuid[])`);
  }
}
