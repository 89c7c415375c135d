import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor.js';
import { RateLimits } from '../../platform/limits/rate-limits.js';
import { ReadableTagQueries } from '../content/content.public.js';
import type { TagRow } from '../tags/tags.public.js';
import { SearchEngine } from './engine/search-engine.js';
import { ReadableCandidates } from './readable-candidates.js';
import { type SearchHit, hitOf } from './search-hit.js';
import { checkQuery } from './search-pages.js';
import { searchingLimit } from './search.limits.js';

export interface InstantResults {
  readonly people: readonly SearchHit[];
  readonly posts: readonly SearchHit[];
  readonly groups: readonly SearchHit[];
  readonly tags: readonly TagRow[];
}

const mostPeople = 3;
const mostPosts = 5;
const mostGroups = 2;
const mostTags = 3;
/** Candidates of each kind: enough that some may turn out to be unreadable. */
const candidatesPerKind = 60;

/** A few results while a person still types. */
@Injectable()
export class InstantSearch {
  constructor(
    private readonly engine: SearchEngine,
    private readonly readable: ReadableCandidates,
    private readonly tags: ReadableTagQueries,
    private readonly rateLimits: RateLimits,
  ) {}

  async run(actor: Actor, query: string): Promise<InstantResults> {
    checkQuery(query);
    if (!query.trim()) return { people: [], posts: [], groups: [], tags: [] };
    await this.rateLimits.count(searchingLimit, actor.personId);
    const [found, tags] = await Promise.all([
      this.engine.search(actor, { query, kinds: this.readable.kindsShownAs(['person', 'post', 'group']), perKind: candidatesPerKind }),
      this.tags.suggestions(actor, 'post', query.trim()),
    ]);
    const candidates = await this.readable.filter(actor, found.candidates);
    const first = (kind: string, most: number) => candidates.filter((candidate) => candidate.kind === kind).slice(0, most);
    const rows = await this.readable.read(actor, [...first('person', mostPeople), ...first('post', mostPosts), ...first('group', mostGroups)]);
    const hits = rows.map((row) => hitOf(row, found.matched));
    return {
      people: hits.filter((hit) => hit.kind === 'person'),
      posts: hits.filter((hit) => hit.kind === 'post'),
      groups: hits.filter((hit) => hit.kind === 'group'),
      tags: tags.slice(0, mostTags),
    };
  }
}
