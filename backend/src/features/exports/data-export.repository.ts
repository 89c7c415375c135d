import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/db/database.js';
import { type Sql, sql } from '../../platform/db/sql.js';
import { isId, newId } from '../../platform/ids.js';

export type DataExportState = 'WAITING' | 'BUILDING' | 'READY' | 'FAILED' | 'REMOVED';

/** What is taken out: all of a person's own data, a group, whoever of its owners asks, or a space, for each who asks. */
export interface ExportSubject {
  /** Who asks. */
  readonly personId: string;
  /** Null for one's own data and for a space. */
  readonly groupId: string | null;
  /** Null for one's own data and for a group. */
  readonly spaceId: string | null;
}

export interface DataExportRow extends ExportSubject {
  readonly id: string;
  readonly state: DataExportState;
  readonly progress: number;
  readonly byteSize: number | null;
  readonly requestedAt: Date;
  readonly finishedAt: Date | null;
  readonly expiresAt: Date | null;
}

const keptDays = 7;

const columns: Sql = sql`
  id, person_id as "personId", group_id as "groupId", space_id as "spaceId", state, progress, byte_size::float8 as "byteSize", requested_at as "requestedAt",
  finished_at as "finishedAt", expires_at as "expiresAt"`;

@Injectable()
export class DataExportRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The newest that has not been removed. */
  latest(subject: ExportSubject): Promise<DataExportRow | undefined> {
    return this.database.row(sql`
      select ${columns} from data_export where ${isOf(subject)} and state <> 'REMOVED'
        and (expires_at is null or expires_at > ${this.clock.now()}) order by requested_at desc limit 1`);
  }

  /** The one of a person's own data that can be downloaded now; whose it is stands in the statement. */
  findReady(personId: string, id: string): Promise<DataExportRow | undefined> {
    return this.ready(id, isOf({ personId, groupId: null, spaceId: null }));
  }

  /** The one of a group that can be downloaded now. Who may download it is the caller's to ask. */
  findReadyOfGroup(id: string): Promise<DataExportRow | undefined> {
    return this.ready(id, sql`group_id is not null`);
  }

  /** The one of a space that this person asked for and can download now. Whether they still may is the caller's to ask. */
  findReadyOfSpace(personId: string, id: string): Promise<DataExportRow | undefined> {
    return this.ready(id, sql`(space_id is not null and person_id = ${personId})`);
  }

  /** A new one, or the one that is under way. What was ready before is given up for it. */
  async request(subject: ExportSubject): Promise<{ id: string; isNew: boolean }> {
    const { personId, groupId, spaceId } = subject;
    const made = await this.database.row<{ id: string }>(sql`
      insert into data_export (id, person_id, group_id, space_id, state, requested_at)
      values (${newId()}, ${personId}, ${groupId}, ${spaceId}, 'WAITING', ${this.clock.now()}) on conflict do nothing returning id`);
    if (made) {
      await this.database.rows(sql`
        update data_export set expires_at = ${this.clock.now()} where ${isOf(subject)} and state = 'READY'`);
      return { id: made.id, isNew: true };
    }
    const known = await this.database.row<{ id: string }>(sql`
      update data_export set person_id = ${personId}, state = case when state = 'FAILED' then 'WAITING' else state end
      where ${isOf(subject)} and state in ('WAITING', 'BUILDING', 'FAILED') returning id`);
    if (!known) return this.request(subject);
    return { id: known.id, isNew: false };
  }

  find(id: string): Promise<DataExportRow | undefined> {
    return this.database.row(sql`select ${columns} from data_export where id = ${id}`);
  }

  /** Takes it up for building; undefined when there is nothing to build any more. */
  begin(id: string): Promise<DataExportRow | undefined> {
    return this.database.row(sql`
      update data_export set state = 'BUILDING', progress = 0 where id = ${id} and state in ('WAITING', 'BUILDING', 'FAILED') returning ${columns}`);
  }

  async advance(id: string, progress: number): Promise<void> {
    await this.database.rows(sql`update data_export set progress = ${progress} where id = ${id} and state = 'BUILDING'`);
  }

  async fail(id: string): Promise<void> {
    await this.database.rows(sql`update data_export set state = 'FAILED', progress = 0 where id = ${id} and state = 'BUILDING'`);
  }

  /** False when it was given up meanwhile, because the account was closed. */
  async finish(id: string, byteSize: number): Promise<boolean> {
    const rows = await this.database.rows(sql`
      update data_export set state = 'READY', progress = 100, byte_size = ${byteSize}, finished_at = ${this.clock.now()},
        expires_at = ${this.clock.inSeconds(keptDays * 86_400)}
      where id = ${id} and state = 'BUILDING' returning id`);
    return rows.length > 0;
  }

  /** Those of this person's own data, and of spaces they asked for, are over: nothing is built or handed out any more. */
  async endAllOf(personId: string): Promise<void> {
    await this.database.rows(sql`
      update data_export set state = 'READY', expires_at = ${this.clock.now()} where person_id = ${personId} and group_id is null and state <> 'REMOVED'`);
  }

  async expired(limit: number): Promise<string[]> {
    const rows = await this.database.rows<{ id: string }>(sql`
      select id from data_export where state = 'READY' and expires_at <= ${this.clock.now()} order by expires_at limit ${limit}`);
    return rows.map(({ id }) => id);
  }

  async noteRemoved(id: string): Promise<void> {
    await this.database.rows(sql`update data_export set state = 'REMOVED', byte_size = null where id = ${id}`);
  }

  async isReady(id: string): Promise<boolean> {
    return (await this.ready(id, sql`true`)) !== undefined;
  }

  private async ready(id: string, where: Sql): Promise<DataExportRow | undefined> {
    if (!isId(id)) return undefined;
    return this.database.row(sql`
      select ${columns} from data_export where id = ${id} and ${where} and state = 'READY' and expires_at > ${this.clock.now()}`);
  }
}

function isOf({ personId, groupId, spaceId }: ExportSubject): Sql {
  if (groupId !== null) return sql`group_id = ${groupId}`;
  if (spaceId !== null) return sql`(space_id = ${spaceId} and person_id = ${personId})`;
  return sql`(person_id = ${personId} and group_id is null and space_id is null)`;
}

/** Where its bytes lie. */
export function storageKeyOf(id: string): string {
  return `exports/${id}.zip`;
}
