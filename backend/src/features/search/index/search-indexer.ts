import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/db/database.js';
import { sql } from '../../../platform/db/sql.js';
import { UnitOfWork } from '../../../platform/db/unit-of-work.js';
import { type SearchSource, SearchSources } from '../../../platform/search-source.js';
import { type Indexing, SearchIndex } from '../engine/search-index.js';
import { PendingDocuments } from './following/pending-documents.js';

/** Documents that are made and indexed at once. */
export const batchSize = 200;
/** Fewer where many follow one change: who closes a group meanwhile waits for as many. */
const followingAtOnce = 50;
/** Ids that are gone through at once where no documents are made of them. */
const manyIds = 10_000;

/** Any number; it names the lock under which documents are read and indexed. */
const lock = 7_305_113;

/** Brings the index in line with what the sources say now. Being told twice, late or out of order does no harm. */
@Injectable()
export class SearchIndexer {
  constructor(
    private readonly work: UnitOfWork,
    private readonly database: Database,
    private readonly sources: SearchSources,
    private readonly index: SearchIndex,
    private readonly pending: PendingDocuments,
  ) {}

  /** Something happened to this thing: indexes it anew, and all whose documents depend on it. */
  async subjectChanged(kind: string, subjectId: string): Promise<void> {
    const source = this.sources.of(kind);
    if (source) await this.refresh(source, [subjectId]);
    for (const other of this.sources.all()) {
      const next = async (after: string | null): Promise<string[]> => (await other.dependentsOf?.(subjectId, after, followingAtOnce)) ?? [];
      await forEachBatch(next, (ids) => this.refresh(other, ids), followingAtOnce);
    }
  }

  /**
   * Who may find this subject, or what depends on it, changes in the running unit of work: what the index tells of it beside hits, which
   * are checked again, is forgotten with that. Nothing is indexed as it was before until the unit of work ends.
   */
  async forgetMeaningsOf(subjectId: string): Promise<void> {
    await this.database.rows(sql`select pg_advisory_xact_lock(${lock})`);
    for (const source of this.sources.all()) {
      await this.index.forgetMeanings(source.kind, [subjectId]);
      if (source.dependentsOf) await this.forgetMeaningsOfDependents(source, subjectId);
    }
  }

  // Few texts say anything of words: to ask which of those depend on the subject is less than to go through all that does.
  private async forgetMeaningsOfDependents(source: SearchSource, subjectId: string): Promise<void> {
    const next = (after: string | null): Promise<string[]> => this.index.idsWithMeanings(source.kind, after, manyIds);
    const forget = async (ids: readonly string[]): Promise<void> => {
      if (ids.length === 0) return;
      await this.index.forgetMeanings(source.kind, (await source.dependentsOf?.(subjectId, null, ids.length, ids)) ?? []);
    };
    await forEachBatch(next, forget, manyIds);
  }

  /** Reads these things again, and adds, replaces or removes their documents. */
  async refresh(source: SearchSource, ids: readonly string[], indexing?: Indexing): Promise<void> {
    if (ids.length > 0) await this.readAndIndex(source, async () => ids, indexing);
  }

  /** The same for things that are known to have changed, and are named when their turn has come. */
  refreshChanged(source: SearchSource, which: () => Promise<readonly string[]>): Promise<void> {
    return this.readAndIndex(source, which, { haveChanged: true });
  }

  /**
   * Reading and writing happen under one lock: otherwise who read first might write last, and leave what is out of date. The disk is not
   * waited for: what follows the commit is lost with it, the end of the job too.
   */
  private async readAndIndex(source: SearchSource, which: () => Promise<readonly string[]>, indexing?: Indexing): Promise<void> {
    await this.work.run(async () => {
      await this.database.rows(sql`select pg_advisory_xact_lock(${lock}), set_config('synchronous_commit', 'off', true)`);
      const ids = await which();
      const documents = await source.toDocuments(ids);
      const found = new Set(documents.map((document) => document.id));
      await this.pending.note(source.kind, ids, documents);
      await this.index.remove(source.kind, ids.filter((id) => !found.has(id)));
      await this.index.index(documents, indexing);
    });
  }
}

/** Goes through ids page by page, until a page is not full. */
export async function forEachBatch(
  next: (after: string | null) => Promise<string[]>,
  run: (ids: readonly string[]) => Promise<void>,
  size = batchSize,
): Promise<void> {
  for (let after: string | null = null; ; ) {
    const ids: string[] = await next(after);
    await run(ids);
    if (ids.length < size) return;
    after = ids.at(-1) ?? null;
  }
}
