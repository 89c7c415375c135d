import { filterOf } from '../../features/search/engine/meilisearch/filters.js';
import { KeptConnections } from '../../features/search/engine/meilisearch/kept-connections.js';
import type { Candidate } from '../../features/search/engine/search-engine.js';
import type { Actor } from '../../platform/access/actor.js';

const longestMilliseconds = 60_000;

type Hit = Pick<Candidate, 'kind'> & { readonly entityId: string };

/**
 * The floor below every search with Meilisearch: the words as one plain question with the filter that every question has, twenty results, over
 * connections that stay open, and nothing else.
 */
export class BareMeilisearch {
  private readonly connections: KeptConnections;
  private readonly path: string;

  /** `settings`: those by which the program finds it. */
  constructor(
    { MEILI_URL = '', MEILI_KEY, MEILI_INDEX = '' }: Readonly<Record<string, string>>,
    private readonly kinds: readonly string[],
  ) {
    this.connections = new KeptConnections(MEILI_URL, MEILI_KEY, longestMilliseconds);
    this.path = `indexes/${MEILI_INDEX}/search`;
  }

  async ask(actor: Actor, query: string): Promise<readonly Pick<Candidate, 'kind' | 'id'>[]> {
    const filter = filterOf(actor, { query, kinds: this.kinds, limit: 0 }, { allKinds: this.kinds });
    const question = { q: query, filter, limit: 20, attributesToRetrieve: ['kind', 'entityId'] };
    const { hits } = await this.connections.post<{ hits: readonly Hit[] }>(this.path, question);
    return hits.map(({ kind, entityId }) => ({ kind, id: entityId }));
  }

  close(): void {
    this.connections.close();
  }
}
