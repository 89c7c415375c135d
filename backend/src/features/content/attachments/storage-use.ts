import { limits } from '@crossbench/schema/limits';
import { sizeInWords } from '@crossbench/schema/rich-text/reading';
import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../../config.js';
import { Clock } from '../../../platform/clock.js';
import { Database } from '../../../platform/db/database.js';
import { namedLock } from '../../../platform/db/named-lock.js';
import { sql } from '../../../platform/db/sql.js';
import { CONFIG } from '../../../platform/platform.tokens.js';
import { FileRefused } from '../../files/files.public.js';

export interface ViewerStorage {
  readonly usedBytes: number;
  readonly quotaBytes: number;
  readonly fileBytes: number;
  readonly fileTypes: readonly string[];
}

/** How much of the site's storage a person takes, old versions and uploads on their way included. */
@Injectable()
export class StorageUse {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async of(personId: string): Promise<ViewerStorage> {
    return {
      usedBytes: await this.usedBytes(personId),
      quotaBytes: this.config.fileQuotaBytes,
      fileBytes: limits.fileBytes,
      fileTypes: this.config.fileTypes,
    };
  }

  /** Bytes. The same file sent twice counts twice: whether the site had it already is nobody's business. */
  async usedBytes(personId: string): Promise<number> {
    const row = await this.database.row<{ bytes: string }>(sql`
      select coalesce((
          select sum(file.byte_size) from attachment_version version join file on file.id = version.file_id
          where version.uploaded_by = ${personId} and file.scan <> 'INFECTED'), 0)
        + coalesce((
          select sum(byte_size) from upload
          where person_id = ${personId} and item_id is not null and finished_at is null and expires_at > ${this.clock.now()}), 0) as bytes`);
    return Number(row?.bytes ?? 0);
  }

  /** Until the unit of work ends nobody else counts for this person, so two uploads at once cannot share the same room. */
  async ensureRoom(personId: string, moreBytes: number): Promise<void> {
    await this.database.rows(namedLock(`storage:${personId}`));
    await this.checkRoom(personId, moreBytes);
  }

  /** The same without the lock, for an upload that goes on. */
  async checkRoom(personId: string, moreBytes: number): Promise<void> {
    const used = await this.usedBytes(personId);
    if (used + moreBytes <= this.config.fileQuotaBytes) return;
    throw new FileRefused(
      'OVER_QUOTA',
      `There is no room for this file: you use ${sizeInWords(used)} of your ${sizeInWords(this.config.fileQuotaBytes)}. Remove files that you no longer need`,
    );
  }
}
