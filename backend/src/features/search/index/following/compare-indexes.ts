import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock.js';
import { Database } from '../../../../platform/db/database.js';
import { sql } from '../../../../platform/db/sql.js';
import { SearchSources } from '../../../../platform/search-source.js';
import { bucketCount, thingOf } from '../../engine/meilisearch/index-form.js';
import { type KeptPart, MeilisearchServer } from '../../engine/meilisearch/meilisearch-server.js';
import { SearchIndexer } from '../search-indexer.js';
import { FollowerState } from './follower-state.js';
import { PendingDocuments } from './pending-documents.js';

const askedAtOnce = 5000;
const repairedAtOnce = 200;

interface Expected {
  readonly kind: string;
  readonly id: string;
  readonly version: string;
  readonly parts: number;
}

interface Thing {
  readonly kind: string;
  readonly id: string;
}

/** Compares what Meilisearch holds with what it should, range by range, and has what differs told anew. */
@Injectable()
export class CompareIndexes {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sources: SearchSources,
    private readonly server: MeilisearchServer,
    private readonly indexer: SearchIndexer,
    private readonly state: FollowerState,
    private readonly pending: PendingDocuments,
  ) {}

  /** Answers how many documents differed. What waits to be told is no difference, nor is anything while the index is being filled. */
  async run(): Promise<number> {
    if (!(await this.state.get()).isFilled) return 0;
    let repaired = await this.repair(await this.unlikePostgres());
    for (let bucket = 0; bucket < bucketCount; bucket += 1) repaired += await this.repair(await this.different(bucket));
    await this.state.compared(this.clock.now(), repaired);
    if (repaired > 0) await this.pending.tellSoon();
    return repaired;
  }

  private async different(bucket: number): Promise<Thing[]> {
    const kept = await this.kept(bucket);
    const rows = await this.database.rows<Expected>(sql`
      select kind, id, version, parts from search_version where bucket = ${bucket}`);
    const wrong: Thing[] = [];
    for (const row of rows) {
      const thing = thingOf(row.kind, row.id);
      const parts = kept.get(thing) ?? [];
      if (parts.length !== row.parts || parts.some(({ version }) => version !== row.version)) wrong.push(row);
      kept.delete(thing);
    }
    for (const [part] of kept.values()) if (part) wrong.push({ kind: part.kind, id: part.entityId });
    return this.notWaiting(wrong);
  }

  private async kept(bucket: number): Promise<Map<string, KeptPart[]>> {
    const kept = new Map<string, KeptPart[]>();
    for (let offset = 0; ; offset += askedAtOnce) {
      const parts = await this.server.keptIn(bucket, offset, askedAtOnce);
      for (const part of parts) {
        const thing = thingOf(part.kind, part.entityId);
        kept.set(thing, [...(kept.get(thing) ?? []), part]);
      }
      if (parts.length < askedAtOnce) return kept;
    }
  }

  /** Documents of the index in PostgreSQL that were never noted, and what was noted and is not there. */
  private async unlikePostgres(): Promise<Thing[]> {
    const rows = await this.database.rows<Thing>(sql`
      select kind, id from search_document full join search_version using (kind, id)
      where search_document.audience_id is null or search_version.version is null`);
    return this.notWaiting(rows);
  }

  private async notWaiting(things: readonly Thing[]): Promise<Thing[]> {
    return this.database.rows<Thing>(sql`
      select kind, id from unnest(${things.map(({ kind }) => kind)}::text[], ${things.map(({ id }) => id)}::uuid[]) as thing (kind, id)
      where not exists (select from search_pending where search_pending.kind = thing.kind and search_pending.id = thing.id)`);
  }

  /** They are read again first, and so brought in line in PostgreSQL too. */
  private async repair(things: readonly Thing[]): Promise<number> {
    for (const [kind, same] of Map.groupBy(things, (thing) => thing.kind)) {
      for (let from = 0; from < same.length; from += repairedAtOnce) {
        const ids = same.slice(from, from + repairedAtOnce).map(({ id }) => id);
        const source = this.sources.of(kind);
        if (source) await this.indexer.refresh(source, ids);
        await this.pending.add(kind, ids);
      }
    }
    return things.length;
  }
}
