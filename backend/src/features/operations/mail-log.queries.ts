import { limits } from '@crossbench/schema/limits';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor.js';
import { canAdminister } from '../../platform/access/administration.js';
import { ensure } from '../../platform/access/ensure.js';
import { Database } from '../../platform/db/database.js';
import { type Sql, emptySql, rowCount, sql } from '../../platform/db/sql.js';
import { type Page, type PageRequest, pageOf } from '../../platform/graphql/page.js';
import { withoutSecrets } from './without-secrets.js';

export const mailStates = ['SENT', 'WAITING', 'FAILED', 'KEPT'] as const;
export type MailState = (typeof mailStates)[number];

/** A message as the log shows it: never its text. */
export interface MailLogRow {
  readonly id: string;
  readonly recipient: string;
  readonly subject: string;
  readonly createdAt: Date;
  readonly sentAt: Date | null;
  readonly state: MailState;
  readonly error: string | null;
}

const state: Sql = sql`
  case when mail.sent_at is not null then 'SENT' when job.id is null then 'KEPT'
    when job.attempts >= job.max_attempts and job.locked_at is null then 'FAILED' else 'WAITING' end`;

@Injectable()
export class MailLogQueries {
  constructor(private readonly database: Database) {}

  /** The newest first; narrowed by state and by a part of the address. */
  async page(actor: Actor, filter: { state?: MailState | null; recipient?: string | null }, page: PageRequest): Promise<Page<MailLogRow>> {
    ensure(canAdminister(actor));
    const part = (filter.recipient ?? '').trim().toLowerCase().slice(0, limits.email).replace(/[\\%_]/g, '\\$&');
    const after = page.after ? sql`and (mail.created_at, mail.id) < (${page.after.at}::timestamptz, ${page.after.id}::uuid)` : emptySql;
    const rows = await this.database.rows<MailLogRow>(sql`
      select mail.id, mail.recipient, mail.subject, mail.created_at as "createdAt", mail.sent_at as "sentAt", ${state} as state,
        job.last_error as error
      from mail_message mail
        left join graphile_worker.jobs job on mail.sent_at is null and job.key = 'send-mail:' || mail.id
      where (${filter.state ?? null}::text is null or ${state} = ${filter.state ?? null}::text)
        and lower(mail.recipient) like '%' || ${part}::text || '%' ${after}
      order by mail.created_at desc, mail.id desc limit ${rowCount(page.first + 1)}`);
    const shown = rows.map((row) => ({ ...row, error: row.error === null ? null : withoutSecrets(row.error) }));
    return pageOf(page, shown, (row) => ({ at: row.createdAt, id: row.id }));
  }
}
