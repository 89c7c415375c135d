import { Injectable } from '@nestjs/common';
import { Database } from '../../../../platform/db/database.js';
import { sql } from '../../../../platform/db/sql.js';
import { type SearchDocument, SearchSources } from '../../../../platform/search-source.js';
import { type IndexedPart, bucketOf, distinctWords, documentWordsOf, partsOf, thingOf, versionOf } from '../../engine/meilisearch/index-form.js';
import { MeilisearchServer } from '../../engine/meilisearch/meilisearch-server.js';
import { WordForms } from '../../engine/word-forms.js';

/** Documents that are read at once. */
const readAtOnce = 200;
/** Letters of one batch, so that a batch of long texts takes no more memory than one of short ones. */
const mostLetters = 12_000_000;

/** A document as it was read, and what was noted of it before. */
interface ReadDocument {
  readonly id: string;
  readonly audienceId: number;
  readonly version: string;
  readonly noted: string | null;
  readonly parts: number;
}

/** What is sent to Meilisearch at once. */
export interface Batch {
  readonly parts: readonly IndexedPart[];
  readonly documents: readonly ReadDocument[];
  /** Ids that were asked for and cannot be found by anybody. */
  readonly missing: readonly string[];
  /** Ids that the batch covers: fewer than asked for where the texts are long. */
  readonly covered: readonly string[];
}

/** Reads documents from their sources and sends them. */
@Injectable()
export class DocumentSender {
  constructor(
    private readonly database: Database,
    private readonly sources: SearchSources,
    private readonly forms: WordForms,
    private readonly server: MeilisearchServer,
  ) {}

  /** As they are now, until the batch is full. */
  async read(kind: string, ids: readonly string[]): Promise<Batch> {
    const parts: IndexedPart[] = [];
    const read: ReadDocument[] = [];
    const missing: string[] = [];
    let letters = 0;
    let next = 0;
    while (next < ids.length && letters < mostLetters) {
      const asked = ids.slice(next, next + readAtOnce);
      next += asked.length;
      const noted = await this.noted(kind, asked);
      const documents = (await this.sources.of(kind)?.toDocuments(asked)) ?? [];
      const found = new Set(documents.map(({ id }) => id));
      missing.push(...asked.filter((id) => !found.has(id)));
      const own = await this.partsOf(documents);
      letters += own.reduce((sum, { body, stems }) => sum + body.length + stems.length, 0);
      parts.push(...own);
      const counts = Map.groupBy(own, ({ entityId }) => entityId);
      for (const document of documents) {
        const { id, audienceId } = document;
        read.push({ id, audienceId, version: versionOf(document), noted: noted.get(id) ?? null, parts: counts.get(id)?.length ?? 1 });
      }
    }
    return { parts, documents: read, missing, covered: ids.slice(0, next) };
  }

  /** Sends a batch to an index and answers the tasks that must succeed, in their order. */
  async send(index: string, kind: string, { parts, documents, missing }: Batch): Promise<number[]> {
    const tasks: number[] = [];
    if (missing.length > 0) tasks.push((await this.server.remove(index, missing.map((id) => thingOf(kind, id)))).taskUid);
    const left = await this.leftOver(kind, documents);
    if (left.length > 0) tasks.push((await this.server.removeParts(index, left)).taskUid);
    if (parts.length > 0) tasks.push((await this.server.add(index, parts)).taskUid);
    return tasks;
  }

  private async partsOf(documents: readonly SearchDocument[]): Promise<IndexedPart[]> {
    const analysed = documents.map((document) => ({ document, words: documentWordsOf(document) }));
    const distinct = new Set<string>();
    for (const { words } of analysed) for (const word of distinctWords(words)) distinct.add(word);
    const forms = await this.forms.of(distinct);
    return analysed.flatMap(({ document, words }) => partsOf(document, words, forms));
  }

  private async noted(kind: string, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.database.rows<{ id: string; version: string }>(sql`
      select id, version from search_version where kind = ${kind} and id = any(${ids}::uuid[])`);
    return new Map(rows.map(({ id, version }) => [id, version]));
  }

  /** Ids of parts that a text had when it was longer. */
  private async leftOver(kind: string, documents: readonly ReadDocument[]): Promise<string[]> {
    const rows = await this.database.rows<{ id: string; before: number; now: number }>(sql`
      select search_version.id, search_version.parts as before, given.now from search_version
      join unnest(${documents.map(({ id }) => id)}::uuid[], ${documents.map(({ parts }) => parts)}::int[]) as given (id, now) using (id)
      where search_version.kind = ${kind} and search_version.parts > given.now`);
    return rows.flatMap((row) => Array.from({ length: row.before - row.now }, (_, index) => `${kind}-${row.id}-${row.now + index}`));
  }

  /**
   * Notes what was sent, at the end of a step: nobody who writes waits meanwhile. What was noted since it was read is newer, and stays.
   * `atLeast` where other indexes may still hold more parts.
   */
  async noteSent(kind: string, { documents }: Batch, { atLeast }: { atLeast: boolean }): Promise<void> {
    const columns = sql`
      unnest(${documents.map(({ id }) => id)}::uuid[], ${documents.map(({ audienceId }) => audienceId)}::int[], ${documents.map(({ id }) => bucketOf(id))}::int[],
        ${documents.map(({ version }) => version)}::text[], ${documents.map(({ noted }) => noted)}::text[], ${documents.map(({ parts }) => parts)}::int[])
      as sent (id, audience_id, bucket, version, noted, parts)`;
    await this.database.rows(sql`
      insert into search_version (kind, id, audience_id, bucket, version, parts)
      select ${kind}, id, audience_id, bucket, version, parts from ${columns} on conflict (kind, id) do nothing`);
    await this.database.rows(sql`
      update search_version set parts = case when ${atLeast} then greatest(search_version.parts, sent.parts) else sent.parts end,
        version = case when search_version.version = sent.noted then sent.version else search_version.version end,
        audience_id = case when search_version.version = sent.noted then sent.audience_id else search_version.audience_id end
      from ${columns}
      where search_version.kind = ${kind} and search_version.id = sent.id
        and (search_version.parts <> sent.parts or search_version.version <> sent.version)`);
  }
}
