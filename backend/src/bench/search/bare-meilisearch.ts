import { Agent, request } from 'node:http';
import { filterOf } from '../../features/search/engine/meilisearch/filters.js';
import type { Candidate } from '../../features/search/engine/search-engine.js';
import type { Actor } from '../../platform/access/actor.js';

type Hit = Pick<Candidate, 'kind'> & { readonly entityId: string };

/**
 * The floor below every search with Meilisearch: the words as one plain question with the filter that every question has, twenty results, over
 * connections that stay open, and nothing else.
 */
export class BareMeilisearch {
  private readonly agent = new Agent({ keepAlive: true });

  /** `settings`: those by which the program finds it. */
  constructor(
    private readonly settings: Readonly<Record<string, string>>,
    private readonly kinds: readonly string[],
  ) {}

  ask(actor: Actor, query: string): Promise<readonly Pick<Candidate, 'kind' | 'id'>[]> {
    const { MEILI_URL = '', MEILI_KEY = '', MEILI_INDEX = '' } = this.settings;
    const filter = filterOf(actor, { query, kinds: this.kinds, limit: 0 }, { allKinds: this.kinds });
    const body = JSON.stringify({ q: query, filter, limit: 20, attributesToRetrieve: ['kind', 'entityId'] });
    const headers = { Authorization: `Bearer ${MEILI_KEY}`, 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) };
    return new Promise((resolve, reject) => {
      const asking = request(`${MEILI_URL}/indexes/${MEILI_INDEX}/search`, { method: 'POST', agent: this.agent, headers }, (answer) => {
        let text = '';
        answer.setEncoding('utf8').on('data', (piece: string) => (text += piece)).on('error', reject).on('end', () => {
          if (answer.statusCode !== 200) reject(new Error(`Meilisearch answered ${answer.statusCode}: ${text.slice(0, 200)}`));
          else resolve((JSON.parse(text) as { hits: readonly Hit[] }).hits.map(({ kind, entityId }) => ({ kind, id: entityId })));
        });
      });
      asking.on('error', reject).end(body);
    });
  }

  close(): void {
    this.agent.destroy();
  }
}
