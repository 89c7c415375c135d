import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { PersonQueries, type PersonRow } from '../../profiles/profiles.public.js';
import { FindReadable, type ReadableFound, type ReadableRequest } from '../find-readable.js';
import { type Knowledge, rankKnowledge } from './knowledge.js';
import { KnowledgeQueries } from './people-who-know.queries.js';

/** Somebody who may know about what was asked, and why. */
export interface KnowledgeablePerson {
  readonly person: PersonRow;
  readonly why: string;
}

/** Results that are looked at for who wrote them, and profiles. */
const mostItems = 40;
const mostProfiles = 20;
/** People who are told of, and those of whom the first that are still there are taken. */
const most = 3;
const mostConsidered = 12;

/** People who know about something: those who wrote or look after the best of what the actor may read of it, and whose profiles say so. */
@Injectable()
export class PeopleWhoKnow {
  constructor(
    private readonly find: FindReadable,
    private readonly queries: KnowledgeQueries,
    private readonly people: PersonQueries,
  ) {}

  async run(actor: Actor, { query, verbatim = false }: ReadableRequest, found: ReadableFound): Promise<KnowledgeablePerson[]> {
    const best = found.candidates.filter(({ kind }) => kind === 'post' || kind === 'page').slice(0, mostItems).map(({ id }) => id);
    const [items, told] = await Promise.all([best.length > 0 ? this.queries.items(actor, best) : [], this.told(actor, query, verbatim)]);
    const byId = new Map(items.map((item) => [item.id, item]));
    const ranked = rankKnowledge(best.flatMap((id) => byId.get(id) ?? []), told.profiles, told.matched);
    return this.present(ranked.filter(({ personId }) => personId !== actor.personId).slice(0, mostConsidered));
  }

  /** Whatever results are narrowed to, of profiles only the words are asked. */
  private async told(actor: Actor, query: string, verbatim: boolean) {
    const { candidates, matched } = await this.find.run(actor, { query, kinds: ['person'], verbatim }, mostProfiles);
    return { matched, profiles: candidates.length > 0 ? await this.queries.told(candidates.map(({ id }) => id)) : [] };
  }

  private async present(ranked: readonly Knowledge[]): Promise<KnowledgeablePerson[]> {
    if (ranked.length === 0) return [];
    const rows = new Map((await this.people.byIds(ranked.map(({ personId }) => personId))).map((person) => [person.id, person]));
    const people = ranked.flatMap(({ personId, why }) => {
      const person = rows.get(personId);
      return person && !person.noLongerActive ? [{ person, why }] : [];
    });
    return people.slice(0, most);
  }
}
