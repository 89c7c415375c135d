import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock.js';
import { Database } from '../../../../platform/db/database.js';
import { sql } from '../../../../platform/db/sql.js';
import { isId } from '../../../../platform/ids.js';

/** A file on its way. */
export interface UploadRow {
  readonly id: string;
  /** On which it hangs; null for what is sent for another purpose. */
  readonly itemId: string | null;
  /** The file that it is a new version of. */
  readonly attachmentId: string | null;
  readonly purpose: string | null;
  readonly personId: string;
  readonly name: string;
  /** PostgreSQL's bigint comes as text. */
  readonly byteSize: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly finishedAt: Date | null;
}

/** An upload that nobody goes on with is kept so long. */
export const keptSeconds = 24 * 3600;

const columns = sql`
  id, item_id as "itemId", attachment_id as "attachmentId", purpose, person_id as "personId", name, byte_size as "byteSize",
  created_at as "createdAt", expires_at as "expiresAt", finished_at as "finishedAt"`;

@Injectable()
export class UploadRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async find(id: string): Promise<UploadRow | undefined> {
    if (!isId(id)) return undefined;
    return this.database.row(sql`select ${columns} from upload where id = ${id} and expires_at > ${this.clock.now()}`);
  }

  /** Locked until the unit of work ends, so that it is finished once. */
  async lock(id: string): Promise<UploadRow | undefined> {
    return this.database.row(sql`select ${columns} from upload where id = ${id} and expires_at > ${this.clock.now()} for update`);
  }

  async add(upload: Pick<UploadRow, 'id' | 'itemId' | 'attachmentId' | 'purpose' | 'personId' | 'name'> & { byteSize: number }): Promise<void> {
    await this.database.rows(sql`
      insert into upload (id, item_id, attachment_id, purpose, person_id, name, byte_size, created_at, expires_at)
      values (${upload.id}, ${upload.itemId}, ${upload.attachmentId}, ${upload.purpose}, ${upload.personId}, ${upload.name}, ${upload.byteSize},
        ${this.clock.now()}, ${this.clock.inSeconds(keptSeconds)})`);
  }

  async finish(id: string): Promise<void> {
    await this.database.rows(sql`update upload set finished_at = ${this.clock.now()} where id = ${id}`);
  }

  async remove(id: string): Promise<void> {
    if (isId(id)) await this.database.rows(sql`delete from upload where id = ${id}`);
  }

  /** Forgets those that were given up, and those that have been finished for a day. */
  async removeExpired(): Promise<number> {
    const rows = await this.database.rows(sql`delete from upload where expires_at <= ${this.clock.now()} returning id`);
    return rows.length;
  }

  /** Which of these are still on their way. */
  async underWay(ids: readonly string[]): Promise<Set<string>> {
    const rows = await this.database.rows<{ id: string }>(sql`
      select id from upload where id = any(${ids.filter(isId)}::uuid[]) and finished_at is null and expires_at > ${this.clock.now()}`);
    return new Set(rows.map((row) => row.id));
  }
}
