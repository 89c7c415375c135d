import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { MeilisearchEngine } from './meilisearch/meilisearch-engine.js';
import { MeilisearchHealth } from './meilisearch/meilisearch-health.js';
import { BatchRefused, ServerTrouble } from './meilisearch/server-trouble.js';
import { PostgresEngine } from './postgres/postgres-engine.js';
import { type Facets, type Found, SearchEngine, type SearchRequest } from './search-engine.js';

/** Asks Meilisearch where the site has one that can be used, and otherwise, or where it fails, PostgreSQL. */
@Injectable()
export class ChosenEngine extends SearchEngine {
  constructor(
    private readonly meilisearch: MeilisearchEngine,
    private readonly postgres: PostgresEngine,
    private readonly health: MeilisearchHealth,
  ) {
    super();
  }

  async search(actor: Actor, request: SearchRequest): Promise<Found> {
    const found = await this.ask((engine) => engine.search(actor, request));
    return { ...found, isFallback: this.health.now() === 'away' };
  }

  facets(actor: Actor, request: SearchRequest): Promise<Facets> {
    return this.ask((engine) => engine.facets(actor, request));
  }

  completions(actor: Actor, query: string, most: number): Promise<readonly string[]> {
    return this.postgres.completions(actor, query, most);
  }

  private async ask<Answer>(question: (engine: SearchEngine) => Promise<Answer>): Promise<Answer> {
    if (this.health.now() !== 'well') return question(this.postgres);
    try {
      return await question(this.meilisearch);
    } catch (error) {
      if (!(error instanceof ServerTrouble || error instanceof BatchRefused)) throw error;
      this.health.failed(error.message);
      return question(this.postgres);
    }
  }
}
