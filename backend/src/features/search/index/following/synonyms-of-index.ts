import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { MeilisearchServer } from '../../engine/meilisearch/meilisearch-server.js';
import { meilisearchSynonyms } from '../../engine/meilisearch/meilisearch-synonyms.js';
import { foldPhrase } from '../../synonyms/synonym-set.js';
import { SynonymQueries } from '../../synonyms/synonym.queries.js';
import { FollowerState } from './follower-state.js';

/** Brings the synonyms of Meilisearch in line with those of the site. They are no part of the documents, so nothing is filled anew. */
@Injectable()
export class SynonymsOfIndex {
  constructor(
    private readonly server: MeilisearchServer,
    private readonly state: FollowerState,
    private readonly synonyms: SynonymQueries,
  ) {}

  /** As Meilisearch is given them. */
  async all(): Promise<Readonly<Record<string, string[]>>> {
    const sets = await this.synonyms.all();
    return meilisearchSynonyms(sets.map(({ isOneWay, phrases }) => ({ isOneWay, phrases: phrases.map((phrase) => foldPhrase(phrase).folded) })));
  }

  async bring(indexes: readonly string[]): Promise<void> {
    const synonyms = await this.all();
    const version = createHash('sha256').update(JSON.stringify(synonyms)).digest('base64url').slice(0, 16);
    if ((await this.state.get()).synonyms === version) return;
    for (const index of indexes) await this.server.setSynonyms(index, synonyms);
    await this.state.hasSynonyms(version);
  }
}
