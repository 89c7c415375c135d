import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/db/database.js';
import { namedLock } from '../../platform/db/named-lock.js';
import { sql } from '../../platform/db/sql.js';
import { newId } from '../../platform/ids.js';

export interface FileRow {
  readonly id: string;
  readonly storageKey: string;
  readonly mediaType: string;
  readonly width: number | null;
  readonly height: number | null;
}

export interface NewFile extends Omit<FileRow, 'id'> {
  readonly sha256: Buffer;
  readonly byteSize: number;
  readonly createdBy: string | null;
}

/** What is known of a file's safety. Pictures are made anew when they come, so they stay UNCHECKED. */
export type ScanState = 'UNCHECKED' | 'PENDING' | 'CLEAN' | 'INFECTED' | 'FAILED';

export interface FileToScan {
  readonly id: string;
  readonly storageKey: string;
  readonly scan: ScanState;
}

const isUnused = sql`
  not exists (select from attachment where attachment.file_id = file.id)
  and not exists (select from attachment_version where attachment_version.file_id = file.id)
  and not exists (select from people_group where people_group.picture_id = file.id)`;

@Injectable()
export class FileRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Until the unit of work ends nobody else adds or removes what lies under this key. */
  async lockKey(storageKey: string): Promise<void> {
    await this.database.rows(namedLock(storageKey));
  }

  /** The row of these bytes: there is one however often they are sent, and nobody is told that they were known. */
  async ensure(file: NewFile): Promise<string> {
    const row = await this.database.row<{ id: string }>(sql`
      insert into file (id, sha256, byte_size, media_type, storage_key, width, height, created_at, created_by)
      values (${newId()}, ${file.sha256}, ${file.byteSize}, ${file.mediaType}, ${file.storageKey}, ${file.width}, ${file.height},
        ${this.clock.now()}, ${file.createdBy})
      on conflict (storage_key) do update set byte_size = excluded.byte_size, media_type = excluded.media_type,
        width = excluded.width, height = excluded.height, created_at = excluded.created_at
      returning id`);
    if (!row) throw new Error('A file was neither made nor found');
    return row.id;
  }

  /** Holds the file back until it was scanned; false when that has happened already. */
  async awaitScan(id: string): Promise<boolean> {
    const rows = await this.database.rows(sql`
      update file set scan = 'PENDING', threat = '' where id = ${id} and scan <> 'CLEAN' returning id`);
    return rows.length > 0;
  }

  async findForScan(id: string): Promise<FileToScan | undefined> {
    return this.database.row(sql`select id, storage_key as "storageKey", scan from file where id = ${id}`);
  }

  async noteScan(id: string, scan: ScanState, threat = ''): Promise<void> {
    await this.database.rows(sql`
      update file set scan = ${scan}, threat = ${threat}, scanned_at = ${this.clock.now()} where id = ${id}`);
  }

  /** Documents that still have to be scanned: because their job was given up, or no scanner was there when they came. */
  async unscanned(before: Date, limit: number): Promise<string[]> {
    const rows = await this.database.rows<{ id: string }>(sql`
      select id from file where scan in ('UNCHECKED', 'PENDING', 'FAILED') and storage_key like 'documents/%' and created_at < ${before}
      order by created_at limit ${limit}`);
    return rows.map((row) => row.id);
  }

  /** Which of these keys no file has. */
  async unknownKeys(keys: readonly string[]): Promise<string[]> {
    const rows = await this.database.rows<{ key: string }>(sql`
      select key from unnest(${keys}::text[]) as key
      where not exists (select from file where file.storage_key = key and file.scan <> 'INFECTED')`);
    return rows.map((row) => row.key);
  }

  /** Keys of files that were added before and hang on nothing. */
  async unused(before: Date, limit: number): Promise<string[]> {
    const rows = await this.database.rows<{ key: string }>(sql`
      select storage_key as key from file
      where created_at < ${before} and ${isUnused}
      order by created_at limit ${limit}`);
    return rows.map((row) => row.key);
  }

  /** Removes the row unless something hangs on it by now, or the bytes were sent again since. */
  async removeUnused(storageKey: string, before: Date): Promise<boolean> {
    const rows = await this.database.rows(sql`
      delete from file where storage_key = ${storageKey}
        and created_at < ${before} and ${isUnused} returning id`);
    return rows.length > 0;
  }
}
