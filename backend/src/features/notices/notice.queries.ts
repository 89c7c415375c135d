import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/db/database.js';
import { type Sql, rowCount, sql } from '../../platform/db/sql.js';
import type { NoticeRow } from './notice.rows.js';

/** More at once nobody reads. */
const mostShown = 5;
const mostListed = 100;

@Injectable()
export class NoticeQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** What this person should see now, the most pressing and newest first. */
  current(actor: Actor): Promise<NoticeRow[]> {
    const now = this.clock.now();
    return this.select(sql`
      where notice.starts_at <= ${now} and notice.ends_at > ${now} and ${isFor(actor)}
        and not exists (select from notice_dismissal dismissal where dismissal.notice_id = notice.id and dismissal.person_id = ${actor.personId})
      order by notice.severity = 'WARNING' desc, notice.starts_at desc, notice.id limit ${rowCount(mostShown)}`);
  }

  /** All, those that end last first. */
  all(): Promise<NoticeRow[]> {
    return this.select(sql`order by notice.ends_at desc, notice.id limit ${rowCount(mostListed)}`);
  }

  async byId(id: string): Promise<NoticeRow | undefined> {
    return (await this.select(sql`where notice.id = ${id}`))[0];
  }

  /** Whether it is, was or will be for this person. */
  async isFor(actor: Actor, id: string): Promise<boolean> {
    return (await this.select(sql`where notice.id = ${id} and ${isFor(actor)}`)).length > 0;
  }

  private select(tail: Sql): Promise<NoticeRow[]> {
    return this.database.rows(sql`
      select notice.id, notice.title, notice.body, notice.severity, notice.starts_at as "startsAt", notice.ends_at as "endsAt",
        notice.lock_version as "lockVersion",
        array(select department_id from notice_department where notice_id = notice.id order by department_id) as "departmentIds"
      from notice ${tail}`);
  }
}

function isFor(actor: Actor): Sql {
  return sql`(not exists (select from notice_department meant where meant.notice_id = notice.id)
    or exists (select from notice_department meant where meant.notice_id = notice.id and meant.department_id = ${actor.departmentId}::uuid))`;
}
