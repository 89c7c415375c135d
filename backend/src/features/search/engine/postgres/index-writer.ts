import { setImmediate as othersTurn } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../../platform/db/database.js';
import { type Sql, sql } from '../../../../platform/db/sql.js';
import { UnitOfWork } from '../../../../platform/db/unit-of-work.js';
import { Jobs } from '../../../../platform/jobs/jobs.js';
import type { SearchDocument } from '../../../../platform/search-source.js';
import { type Indexing, SearchIndex } from '../search-index.js';
import { isCountedWord } from './counted-words.js';
import { definitionEntries } from './equivalents.js';
import { type DocumentVector, vectorOf } from './document-vector.js';
import { KeptForms } from './kept-forms.js';
import { LateCounts } from './late-counts.js';
import { Levels, keepLevelsTask, rankOf } from './levels.js';
import { writerLock } from './writer-lock.js';

/** In how many documents of an audience a word stands. */
interface CountedWord {
  readonly audienceId: number;
  readonly word: string;
  readonly documents: number;
}

/** What documents bring: their words, and the audience of each. */
interface Counted {
  readonly words: readonly CountedWord[];
  readonly audienceIds: readonly number[];
}

/** When a process has written so many documents, it has the worker look at the levels: an import brings as many in a minute. */
const writtenBeforeLook = 5000;

/** Milliseconds for which nobody else has a turn while documents are taken apart. */
const longestTurn = 5;

/** A document as it is written. */
interface Entry {
  readonly document: SearchDocument;
  readonly rank: number;
  readonly vector: DocumentVector;
}

/** Documents that are not as the index has them. */
interface Unlike {
  readonly added: readonly Entry[];
  readonly changed: readonly Entry[];
}

/** Which of those that were given, from 1. */
interface Placed {
  readonly place: number;
}

const nothing: Counted = { words: [], audienceIds: [] };

/**
 * Writes documents and, in the same transaction, in how many documents of each audience each word stands. One writer at a time: the counts
 * of common words are in every document, so that two would wait for each other anyway, and might do so for ever.
 */
@Injectable()
export class IndexWriter extends SearchIndex {
  private written = 0;

  constructor(
    private readonly work: UnitOfWork,
    private readonly database: Database,
    private readonly levels: Levels,
    private readonly jobs: Jobs,
    private readonly forms: KeptForms,
    private readonly lateCounts: LateCounts,
  ) {
    super();
  }

  async index(documents: readonly SearchDocument[], { haveChanged = false, countLater = false }: Indexing = {}): Promise<void> {
    const entries = await this.entriesOf(documents);
    await this.work.run(async () => {
      const { added, changed } = haveChanged ? { added: [], changed: entries } : await this.unlikeBefore(entries);
      await this.put(countLater ? changed : [...changed, ...added]);
      if (countLater) await this.putUncounted(added);
      this.written += changed.length + added.length;
    });
    if (this.written < writtenBeforeLook) return;
    this.written = 0;
    await this.jobs.add(keepLevelsTask, {}, { key: keepLevelsTask });
  }

  countWaiting(): Promise<void> {
    return this.lateCounts.count();
  }

  /** Taking a long text apart takes milliseconds: others have their turn between. */
  private async entriesOf(documents: readonly SearchDocument[]): Promise<Entry[]> {
    const levels = await this.levels.all();
    const entries: Entry[] = [];
    let begun = performance.now();
    for (const document of documents) {
      if (performance.now() - begun > longestTurn) {
        await othersTurn();
        begun = performance.now();
      }
      const rank = rankOf(document);
      entries.push({ document, rank, vector: vectorOf(document, levels.filter(({ least }) => rank >= least).map(({ level }) => level)) });
    }
    return entries;
  }

  private async put(entries: readonly Entry[]): Promise<void> {
    if (entries.length === 0) return;
    await this.replace(entries.map(({ document }) => document.kind), entries.map(({ document }) => document.id), {
      words: wordsOfAudiences(entries),
      audienceIds: entries.map(({ document }) => document.audienceId),
    });
    await this.database.rows(sql`insert into search_document (${columns}) select ${columns} from ${rowsOf(entries)}`);
  }

  /** They are not there yet. */
  private async putUncounted(entries: readonly Entry[]): Promise<void> {
    if (entries.length === 0) return;
    await this.database.rows(sql`
      with added as (insert into search_document (${columns}) select ${columns} from ${rowsOf(entries)} returning kind, id)
      insert into search_uncounted (kind, id) select kind, id from added`);
  }

  /** Who tells of one document changed it; of many that are told of at once, most are often as they were, and need not be written. */
  private async unlikeBefore(entries: readonly Entry[]): Promise<Unlike> {
    if (entries.length < 2) return { added: [], changed: entries };
    const kept = await this.database.rows<Placed>(sql`
      select place::int from unnest(${entries.map(({ document }) => document.kind)}::text[], ${entries.map(({ document }) => document.id)}::uuid[])
        with ordinality as given (kind, id, place) join search_document using (kind, id)`);
    const compared = kept.flatMap(({ place }) => entries[place - 1] ?? []);
    if (compared.length === 0) return { added: entries, changed: [] };
    const same = await this.database.rows<Placed>(sql`
      select place::int from ${rowsOf(compared)} join search_document as kept using (kind, id)
      where row(kept.audience_id, kept.group_id, kept.at, kept.standing, kept.length, kept.definitions, kept.author_ids, kept.department_id,
          kept.tag_ids, kept.place_ids, kept.format, kept.use, kept.rank, kept.vector)
        is not distinct from row(given.audience_id, given.group_id, given.at, given.standing, given.length, given.definitions, given.author_ids,
          given.department_id, given.tag_ids, given.place_ids, given.format, given.use, given.rank, given.vector)`);
    const unchanged = new Set(same.map(({ place }) => compared[place - 1]));
    const known = new Set(compared);
    return { added: entries.filter((entry) => !known.has(entry)), changed: compared.filter((entry) => !unchanged.has(entry)) };
  }

  async remove(kind: string, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await this.work.run(() => this.replace(ids.map(() => kind), ids, nothing));
  }

  async forgetMeanings(kind: string, ids: readonly string[]): Promise<void> {
    await this.database.rows(sql`
      update search_document set definitions = '{}' where kind = ${kind} and id = any(${ids}::uuid[]) and definitions <> '{}'`);
  }

  async idsWithMeanings(kind: string, after: string | null, limit: number): Promise<string[]> {
    const rows = await this.database.rows<{ id: string }>(sql`
      select id from search_document
      where kind = ${kind} and definitions <> '{}' and (${after}::uuid is null or id > ${after}::uuid) order by id limit ${limit}`);
    return rows.map(({ id }) => id);
  }

  async idsAfter(kind: string, after: string | null, limit: number): Promise<string[]> {
    const rows = await this.database.rows<{ id: string }>(sql`
      select id from search_document
      where kind = ${kind} and (${after}::uuid is null or id > ${after}::uuid) order by id limit ${limit}`);
    return rows.map(({ id }) => id);
  }

  /** Takes documents out, and counts what goes and what comes: most words of a text that is changed stay, and cost nothing. */
  private async replace(kinds: readonly string[], ids: readonly string[], { words, audienceIds }: Counted): Promise<void> {
    await this.database.rows(sql`select pg_advisory_xact_lock(${writerLock})`);
    await this.forms.add(words.map(({ word }) => word));
    const fewer = await this.database.rows<CountedWord>(sql`
      with uncounted as (
        delete from search_uncounted using unnest(${kinds}::text[], ${ids}::uuid[]) as old (kind, id)
        where search_uncounted.kind = old.kind and search_uncounted.id = old.id returning search_uncounted.kind, search_uncounted.id
      ), deleted as (
        delete from search_document using unnest(${kinds}::text[], ${ids}::uuid[]) as old (kind, id)
        where search_document.kind = old.kind and search_document.id = old.id returning search_document.kind, search_document.id, audience_id, vector
      ), gone as (
        select audience_id, vector from deleted where (kind, id) not in (select kind, id from uncounted)
      ), before as (
        select audience_id, word, count(*)::int as documents from gone, unnest(tsvector_to_array(vector)) as word
        where ${isCountedWord} group by audience_id, word
      ), after as (
        select * from unnest(${words.map((word) => word.audienceId)}::int[], ${words.map((word) => word.word)}::text[], ${words.map((word) => word.documents)}::int[])
          as counted (audience_id, word, documents)
      ), change as (
        select audience_id, word, coalesce(after.documents, 0) - coalesce(before.documents, 0) as documents
        from before full join after using (audience_id, word) where before.documents is distinct from after.documents
      ), more as (
        insert into search_word (audience_id, word, documents)
        select audience_id, word, documents from change where documents > 0 order by audience_id, word
        on conflict (audience_id, word) do update set documents = search_word.documents + excluded.documents
      ), total_change as (
        select audience_id, sum(documents)::int as documents from (
          select audience_id, -1 as documents from gone union all select unnest(${audienceIds}::int[]), 1) as counted
        group by audience_id having sum(documents) <> 0
      ), more_in_total as (
        insert into search_total (audience_id, documents) select audience_id, documents from total_change where documents > 0
        on conflict (audience_id) do update set documents = search_total.documents + excluded.documents
      ), fewer_in_total as (
        update search_total set documents = search_total.documents + total_change.documents from total_change
        where search_total.audience_id = total_change.audience_id and total_change.documents < 0
      )
      update search_word set documents = search_word.documents + change.documents from change
      where search_word.audience_id = change.audience_id and search_word.word = change.word and change.documents < 0
      returning search_word.audience_id as "audienceId", search_word.word, search_word.documents`);
    const gone = fewer.filter((word) => word.documents === 0);
    if (gone.length === 0) return;
    await this.database.rows(sql`
      with total as (delete from search_total where documents = 0)
      delete from search_word using unnest(${gone.map((word) => word.audienceId)}::int[], ${gone.map((word) => word.word)}::text[]) as gone (audience_id, word)
      where search_word.audience_id = gone.audience_id and search_word.word = gone.word`);
  }
}

/** In how many of the documents of each audience each word stands. */
function wordsOfAudiences(entries: readonly Entry[]): CountedWord[] {
  const audiences = new Map<number, Map<string, number>>();
  for (const { document: { audienceId }, vector } of entries) {
    const counts = audiences.get(audienceId) ?? new Map<string, number>();
    audiences.set(audienceId, counts);
    for (const word of vector.words) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...audiences].flatMap(([audienceId, counts]) => [...counts].map(([word, count]) => ({ audienceId, word, documents: count })));
}

const columns = sql`kind, id, audience_id, group_id, at, standing, length, vector, definitions, author_ids, department_id, tag_ids, place_ids,
  format, use, rank`;

/** As rows called `given`, with their places from 1. */
function rowsOf(entries: readonly Entry[]): Sql {
  const documents = entries.map(({ document }) => document);
  return sql`(
    select place, kind, id, audience_id, group_id, at, standing, length, vector, definitions::text[], author_ids::uuid[], department_id,
      tag_ids::uuid[], place_ids::uuid[], format, use, rank
    from unnest(
      ${documents.map(({ kind }) => kind)}::text[], ${documents.map(({ id }) => id)}::uuid[],
      ${documents.map(({ audienceId }) => audienceId)}::int[], ${documents.map(({ groupId }) => groupId)}::uuid[],
      ${documents.map(({ at }) => at)}::timestamptz[], ${documents.map(({ standing = 1 }) => standing)}::real[],
      ${entries.map(({ vector }) => vector.length)}::int[], ${entries.map(({ vector }) => vector.vector)}::tsvector[],
      ${documents.map((document) => arrayText(definitionEntries(document)))}::text[],
      ${documents.map(({ authorIds = [] }) => arrayText(authorIds))}::text[], ${documents.map(({ departmentId = null }) => departmentId)}::uuid[],
      ${documents.map(({ tagIds = [] }) => arrayText(tagIds))}::text[], ${documents.map(({ placeIds = [] }) => arrayText(placeIds))}::text[],
      ${documents.map(({ format = null }) => format)}::text[], ${documents.map(({ use = 0 }) => use)}::real[], ${entries.map(({ rank }) => rank)}::real[])
      with ordinality as document (kind, id, audience_id, group_id, at, standing, length, vector, definitions, author_ids, department_id, tag_ids,
        place_ids, format, use, rank, place)) as given`;
}

/** An array inside an array must be written as text; the entries hold letters, digits, spaces and `=` only. */
function arrayText(entries: readonly string[]): string {
  return `{${entries.map((entry) => `"${entry}"`).join(',')}}`;
}
