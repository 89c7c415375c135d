import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock.js';
import { Database } from '../../../platform/db/database.js';
import { type Sql, rowCount, sql } from '../../../platform/db/sql.js';
import type { LockedDocument, NewUpdate, NewsRow } from './live-document.rows.js';

/** The signal of every update: the page's id, and nothing of what was written. */
export const updatesChannel = 'wiki_update';

interface StoredDocument {
  readonly seq: number;
  readonly state: Uint8Array | null;
  readonly stateSeq: number;
  readonly versionSeq: number;
  readonly contributors: readonly string[];
}

const columns: Sql = sql`seq, state, state_seq as "stateSeq", version_seq as "versionSeq", contributors`;

/** The texts of pages as they are being written: rows that are only added, and now and then put together. */
@Injectable()
export class LiveDocumentRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async isThere(pageId: string): Promise<boolean> {
    return (await this.database.rows(sql`select from wiki_document where page_id = ${pageId}`)).length > 0;
  }

  /** Begins a document, once. The page is locked. */
  async begin(pageId: string, first: Uint8Array): Promise<void> {
    await this.database.rows(sql`
      with document as (
        insert into wiki_document (page_id, seq, version_seq) values (${pageId}, 1, 1) on conflict (page_id) do nothing returning page_id)
      insert into wiki_update (page_id, seq, update, at) select page_id, 1, ${Buffer.from(first)}::bytea, ${this.clock.now()}::timestamptz from document`);
  }

  /** Adds updates in one transaction and tells of them; answers the number of the last. They are kept when this is done. */
  async add(pageId: string, updates: readonly NewUpdate[]): Promise<number> {
    const row = await this.database.row<{ seq: number }>(sql`
      with document as (
        update wiki_document set seq = seq + ${updates.length}::int where page_id = ${pageId} returning seq
      ), kept as (
        insert into wiki_update (page_id, seq, update, person_id, at)
        select ${pageId}::uuid, document.seq - ${updates.length}::int + made.number, made.update, made.person_id, ${this.clock.now()}::timestamptz
        from document, unnest(${updates.map(({ update }) => Buffer.from(update))}::bytea[], ${updates.map(({ personId }) => personId)}::uuid[])
          with ordinality as made (update, person_id, number))
      select seq, pg_notify(${updatesChannel}, ${pageId}) from document`);
    if (!row) throw new Error('The document of a page is gone');
    return row.seq;
  }

  /** What came after this number; undefined where the document is gone. */
  async since(pageId: string, seq: number): Promise<NewsRow | undefined> {
    const document = await this.database.row<{ seq: number; stateSeq: number }>(sql`
      select seq, state_seq as "stateSeq" from wiki_document where page_id = ${pageId}`);
    if (!document || document.seq <= seq) return document && { seq: document.seq, updates: [] };
    // One statement, so that nobody puts rows together between looking at the state and looking at the rows.
    const rows = await this.database.rows<{ seq: number; update: Uint8Array }>(sql`
      select state_seq as seq, state as update from wiki_document where page_id = ${pageId} and state_seq > ${seq}
      union all
      select seq, update from wiki_update where page_id = ${pageId} and seq > ${seq}
      order by seq`);
    return { seq: Math.max(document.seq, ...rows.map((row) => row.seq)), updates: rows.map((row) => row.update) };
  }

  /** Locks the document. The page was locked before, where both are. */
  async lock(pageId: string): Promise<LockedDocument | undefined> {
    const document = await this.database.row<StoredDocument>(sql`
      select ${columns} from wiki_document where page_id = ${pageId} for update`);
    if (!document) return undefined;
    const rows = await this.database.rows<{ seq: number; update: Uint8Array; personId: string | null }>(sql`
      select seq, update, person_id as "personId" from wiki_update where page_id = ${pageId} and seq > ${document.stateSeq} order by seq`);
    const { seq, state, versionSeq, contributors } = document;
    const wrote = rows.filter((row) => row.seq > versionSeq).flatMap((row) => row.personId ?? []);
    return {
      pageId,
      seq,
      versionSeq,
      updates: [...(state ? [state] : []), ...rows.map((row) => row.update)],
      contributorIds: distinctLast([...contributors, ...wrote]),
    };
  }

  /** A version holds all updates up to this one, and names who wrote them: who typed which letter is forgotten. The document is locked. */
  async noteVersion(pageId: string, seq: number): Promise<void> {
    await this.database.rows(sql`update wiki_document set version_seq = ${seq}, contributors = '{}' where page_id = ${pageId}`);
    await this.database.rows(sql`
      update wiki_update set person_id = null where page_id = ${pageId} and seq <= ${seq} and person_id is not null`);
  }

  /** Puts all updates together in one state. The document is locked, and `state` is all of it. */
  async putTogether({ pageId, seq, contributorIds }: LockedDocument, state: Uint8Array): Promise<void> {
    await this.database.rows(sql`
      update wiki_document set state = ${Buffer.from(state)}, state_seq = ${seq}, contributors = ${contributorIds}::uuid[]
      where page_id = ${pageId}`);
    await this.database.rows(sql`delete from wiki_update where page_id = ${pageId} and seq <= ${seq}`);
  }

  /** How many updates stand by themselves. */
  async looseUpdates(pageId: string): Promise<number> {
    const row = await this.database.row<{ loose: number }>(sql`
      select seq - state_seq as loose from wiki_document where page_id = ${pageId}`);
    return row?.loose ?? 0;
  }

  /** Pages on which something was written that no version holds, and on which nobody writes now. Hidden ones wait, and keep nobody else waiting. */
  async left(before: Date, limit: number): Promise<string[]> {
    const rows = await this.database.rows<{ id: string }>(sql`
      select page_id as id from wiki_document join item on item.id = page_id
      where seq > version_seq and item.status = 'PUBLISHED' and item.hidden_at is null
        and not exists (select from wiki_editing where wiki_editing.page_id = wiki_document.page_id and seen_at > ${before})
      limit ${rowCount(limit)}`);
    return rows.map((row) => row.id);
  }
}

/** Each once, where they stand last. */
function distinctLast(ids: readonly string[]): string[] {
  return [...new Set([...ids].reverse())].reverse();
}
