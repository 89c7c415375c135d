import { Injectable } from '@nestjs/common';
import { Database } from '../../../../platform/db/database.js';
import { sql } from '../../../../platform/db/sql.js';
import { UnitOfWork } from '../../../../platform/db/unit-of-work.js';
import { isCountedWord } from './counted-words.js';
import { KeptForms } from './kept-forms.js';
import { writerLock } from './writer-lock.js';

/** Documents whose words are counted at once: who writes what was changed meanwhile waits for no more than these. */
const atOnce = 5000;

/**
 * Counts the words of documents that were written without: many documents of an audience hold the same words, and a count that is raised
 * once for all of them costs a tenth.
 */
@Injectable()
export class LateCounts {
  constructor(
    private readonly work: UnitOfWork,
    private readonly database: Database,
    private readonly forms: KeptForms,
  ) {}

  async count(): Promise<void> {
    while ((await this.countSome()) === atOnce);
  }

  private countSome(): Promise<number> {
    return this.work.run(async () => {
      await this.database.rows(sql`
        select pg_advisory_xact_lock(${writerLock}), set_config('synchronous_commit', 'off', true), set_config('work_mem', '64MB', true)`);
      const [counted] = await this.database.rows<{ documents: number; words: string[] }>(sql`
        with next as materialized (
          select kind, id from search_uncounted limit ${atOnce}
        ), done as (
          delete from search_uncounted using next where search_uncounted.kind = next.kind and search_uncounted.id = next.id
        ), document as materialized (
          select audience_id, vector from search_document join next using (kind, id)
        ), word as materialized (
          select audience_id, word collate "C" as word, count(*)::int as documents from document, unnest(tsvector_to_array(vector)) as word
          where ${isCountedWord} group by audience_id, word collate "C"
        ), more as (
          insert into search_word (audience_id, word, documents) select audience_id, word, documents from word order by audience_id, word
          on conflict (audience_id, word) do update set documents = search_word.documents + excluded.documents
        ), more_in_total as (
          insert into search_total (audience_id, documents) select audience_id, count(*)::int from document group by audience_id
          on conflict (audience_id) do update set documents = search_total.documents + excluded.documents
        )
        select (select count(*)::int from next) as documents,
          array(select distinct word from word where not exists (select from search_form where search_form.word = word.word)) as words`);
      await this.forms.add(counted?.words ?? []);
      return counted?.documents ?? 0;
    });
  }
}
