import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/db/database.js';
import { type Sql, rowCount, sql } from '../../platform/db/sql.js';
import { isUniqueViolation } from '../../platform/db/violations.js';
import { isId } from '../../platform/ids.js';
import type { ImportPreview } from './checked-pack.js';
import { type PackRefusal, PackRefused } from '../../packs/pack-refused.js';

export type GroupImportState = 'CHECKING' | 'READY' | 'REFUSED' | 'IMPORTING' | 'FAILED' | 'DONE' | 'REMOVED';

export interface RefusalRow {
  readonly reason: PackRefusal;
  readonly message: string;
  readonly path: string | null;
}

export interface GroupImportRow {
  readonly id: string;
  readonly state: GroupImportState;
  readonly progress: number;
  readonly fileName: string;
  readonly byteSize: number;
  readonly sentBy: string | null;
  readonly sentAt: Date;
  readonly finishedAt: Date | null;
  readonly preview: ImportPreview | null;
  readonly refusal: RefusalRow | null;
}

/** It was imported, given up or taken over by another worker meanwhile. */
export class NoLongerImporting extends Error {}

const keptDays = 7;

const columns: Sql = sql`
  id, state, progress, file_name as "fileName", byte_size::float8 as "byteSize", sent_by as "sentBy", sent_at as "sentAt",
  finished_at as "finishedAt", preview, refusal`;

/** Packs that administrators have sent. */
@Injectable()
export class GroupImportRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async find(id: string): Promise<GroupImportRow | undefined> {
    if (!isId(id)) return undefined;
    return this.database.row(sql`select ${columns} from group_import where id = ${id} and state <> 'REMOVED'`);
  }

  /** The newest first. */
  newest(limit: number): Promise<GroupImportRow[]> {
    return this.database.rows(sql`
      select ${columns} from group_import where state <> 'REMOVED' order by sent_at desc, id limit ${rowCount(limit)}`);
  }

  async add({ id, fileName, byteSize, sentBy }: Pick<GroupImportRow, 'id' | 'fileName' | 'byteSize' | 'sentBy'>): Promise<void> {
    await this.database.rows(sql`
      insert into group_import (id, state, file_name, byte_size, sent_by, sent_at, expires_at)
      values (${id}, 'CHECKING', ${fileName}, ${byteSize}, ${sentBy}, ${this.clock.now()}, ${this.clock.inSeconds(keptDays * 86_400)})`);
  }

  async advance(id: string, progress: number): Promise<void> {
    await this.database.rows(sql`
      update group_import set progress = ${progress} where id = ${id} and state in ('CHECKING', 'IMPORTING') and progress <> ${progress}`);
  }

  async noteReady(id: string, preview: ImportPreview): Promise<boolean> {
    const rows = await this.database.rows(sql`
      update group_import set state = 'READY', progress = 0, preview = ${JSON.stringify(preview)}::jsonb
      where id = ${id} and state = 'CHECKING' returning id`);
    return rows.length > 0;
  }

  async noteRefused(id: string, { reason, message, path }: PackRefused): Promise<boolean> {
    const rows = await this.database.rows(sql`
      update group_import set state = 'REFUSED', progress = 0, refusal = ${JSON.stringify({ reason, message, path })}::jsonb,
        finished_at = ${this.clock.now()}
      where id = ${id} and state in ('CHECKING', 'IMPORTING', 'FAILED') returning id`);
    return rows.length > 0;
  }

  /** Takes it up; undefined when there is nothing to import any more. */
  begin(id: string): Promise<GroupImportRow | undefined> {
    return this.database.row(sql`
      update group_import set state = 'IMPORTING', progress = 0 where id = ${id} and state in ('READY', 'IMPORTING', 'FAILED') returning ${columns}`);
  }

  async fail(id: string): Promise<void> {
    await this.database.rows(sql`update group_import set state = 'FAILED', progress = 0 where id = ${id} and state = 'IMPORTING'`);
  }

  /** In the unit of work that brings the group. Throws PackRefused when the same group came meanwhile. */
  async finish(id: string, origin: string, groupId: string, report: ImportPreview): Promise<void> {
    const rows = await this.database.rows(sql`
      update group_import set state = 'DONE', progress = 100, origin = ${origin}, group_id = ${groupId}, preview = ${JSON.stringify(report)}::jsonb,
        finished_at = ${this.clock.now()}
      where id = ${id} and state = 'IMPORTING' returning id`).catch((error: unknown) => {
      throw isUniqueViolation(error) ? new PackRefused('ALREADY_IMPORTED') : error;
    });
    if (rows.length === 0) throw new NoLongerImporting();
  }

  /** Gives it up before it is imported; false when it is too late. */
  async giveUp(id: string): Promise<boolean> {
    const rows = await this.database.rows(sql`
      update group_import set state = 'REMOVED' where id = ${id} and state in ('READY', 'REFUSED', 'FAILED') returning id`);
    return rows.length > 0;
  }

  /** Those whose time is over before they were imported. */
  async expired(limit: number): Promise<string[]> {
    const rows = await this.database.rows<{ id: string }>(sql`
      update group_import set state = 'REMOVED' where id in (
        select id from group_import where state not in ('DONE', 'REMOVED') and expires_at <= ${this.clock.now()} limit ${rowCount(limit)})
      returning id`);
    return rows.map(({ id }) => id);
  }
}

/** Where its bytes lie. */
export function storageKeyOfPack(id: string): string {
  return `group-imports/${id}.zip`;
}
