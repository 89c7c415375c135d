import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock.js';
import { Database } from '../../../platform/db/database.js';
import { type Sql, rowCount, sql } from '../../../platform/db/sql.js';
import { wordsOf } from '../../../platform/words.js';
import { type ExtractedText, type FileTextState, extractorVersion } from './file-text.js';
import type { ReadableFormat } from './readable-formats.js';

export interface FileToRead {
  readonly id: string;
  readonly storageKey: string;
  readonly mediaType: string;
  /** Times that it was begun. */
  readonly attempts: number;
}

/** Parts that one statement writes. */
const partsAtOnce = 100;

const isUnread: Sql = sql`(file_text.file_id is null or file_text.state = 'WAITING' or file_text.extractor < ${extractorVersion})`;

@Injectable()
export class FileTextRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Notes that a file has come; answers whether it has to be read. The same bytes may come again under a name that says more of them. */
  async expect(fileId: string, format: ReadableFormat | undefined): Promise<boolean> {
    const rows = await this.database.rows(sql`
      insert into file_text (file_id, state, extractor, changed_at)
      values (${fileId}, ${format ? 'WAITING' : 'UNSUPPORTED'}, ${extractorVersion}, ${this.clock.now()})
      on conflict (file_id) do update set state = excluded.state, attempts = 0, changed_at = excluded.changed_at
        where file_text.state = 'UNSUPPORTED' and excluded.state = 'WAITING'
      returning file_id`);
    return format !== undefined && rows.length > 0;
  }

  /** The file, while it may be read and has to be. */
  async findToRead(fileId: string, scans: readonly string[]): Promise<FileToRead | undefined> {
    return this.database.row(sql`
      select file.id, file.storage_key as "storageKey", file.media_type as "mediaType",
        case when file_text.extractor = ${extractorVersion} then file_text.attempts else 0 end as attempts
      from file left join file_text on file_text.file_id = file.id
      where file.id = ${fileId} and file.scan = any(${scans}::text[]) and file.storage_key like 'documents/%' and ${isUnread}`);
  }

  /** Files that have to be read, and came before where that is said, in the order of their ids. */
  async unread(scans: readonly string[], before: Date | null, after: string | null, limit: number): Promise<string[]> {
    const rows = await this.database.rows<{ id: string }>(sql`
      select file.id from file left join file_text on file_text.file_id = file.id
      where file.storage_key like 'documents/%' and file.scan = any(${scans}::text[]) and ${isUnread}
        and (${before}::timestamptz is null or file.created_at < ${before}::timestamptz)
        and (${after}::uuid is null or file.id > ${after}::uuid)
      order by file.id limit ${rowCount(limit)}`);
    return rows.map(({ id }) => id);
  }

  /** Counts the attempt before it is made: whoever makes it may not live to tell. What was read before stays meanwhile. */
  async begin(fileId: string): Promise<void> {
    await this.database.rows(sql`
      insert into file_text (file_id, state, extractor, attempts, changed_at) values (${fileId}, 'WAITING', ${extractorVersion}, 1, ${this.clock.now()})
      on conflict (file_id) do update set state = 'WAITING', extractor = excluded.extractor, changed_at = excluded.changed_at,
        attempts = case when file_text.extractor = excluded.extractor then file_text.attempts + 1 else 1 end`);
  }

  /** The attempt did not fail because of the file. */
  async takeBack(fileId: string): Promise<void> {
    await this.database.rows(sql`update file_text set attempts = greatest(attempts - 1, 0) where file_id = ${fileId}`);
  }

  /** Keeps what was read, in place of what was read before; false when the file is gone or may be read no more. */
  async keep(fileId: string, { state, parts, isCut }: ExtractedText, scans: readonly string[]): Promise<boolean> {
    const file = await this.database.row(sql`select id from file where id = ${fileId} and scan = any(${scans}::text[]) for no key update`);
    if (!file) return false;
    await this.database.rows(sql`
      insert into file_text (file_id, state, extractor, is_cut, changed_at) values (${fileId}, ${state}, ${extractorVersion}, ${isCut}, ${this.clock.now()})
      on conflict (file_id) do update set state = excluded.state, extractor = excluded.extractor, is_cut = excluded.is_cut, changed_at = excluded.changed_at`);
    await this.database.rows(sql`delete from file_text_part where file_id = ${fileId}`);
    for (let from = 0; from < parts.length; from += partsAtOnce) {
      const some = parts.slice(from, from + partsAtOnce);
      await this.database.rows(sql`
        insert into file_text_part (file_id, number, place, body, words)
        select ${fileId}::uuid, ${from}::int + number, place, body, words::tsvector
        from unnest(${some.map(({ place }) => place)}::text[], ${some.map(({ text }) => text)}::text[], ${some.map(({ text }) => vectorOf(text))}::text[])
          with ordinality as part (place, body, words, number)`);
    }
    return true;
  }

  /** Of a file that was found to carry something; false when there is nothing to forget. */
  async forgetInfected(fileId: string): Promise<boolean> {
    const rows = await this.database.rows(sql`
      delete from file_text using file where file.id = file_text.file_id and file.id = ${fileId} and file.scan = 'INFECTED' returning file_id`);
    return rows.length > 0;
  }

  async stateOf(fileId: string): Promise<FileTextState | undefined> {
    return (await this.database.row<{ state: FileTextState }>(sql`select state from file_text where file_id = ${fileId}`))?.state;
  }
}

/** The words of a part as search knows them, without their places: to find the part that holds most of those that were asked for. */
function vectorOf(text: string): string {
  return [...new Set(wordsOf(text).map(({ folded }) => `'${folded}'`))].join(' ');
}
