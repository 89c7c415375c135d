import { limits } from '@crossbench/schema/limits';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/actor.js';
import { UnitOfWork } from '../../../../platform/db/unit-of-work.js';
import { NotFound } from '../../../../platform/errors/domain-errors.js';
import { Problems, type ValidationFailed } from '../../../../platform/errors/problems.js';
import { RateLimits } from '../../../../platform/limits/rate-limits.js';
import { Asking } from '../../asking/asking.js';
import type { ChosenFilters } from '../../asking/filters.js';
import { keepingSearchesLimit } from '../../search.limits.js';
import type { SavedSearchRow } from '../kept-search.js';
import { KeptSearchQueries } from '../kept-search.queries.js';
import { KeptSearchRepository } from '../kept-search.repository.js';
import { canSaveSearch } from '../saved-search.policy.js';

export interface SaveSearchInput {
  readonly name: string;
  readonly query: string;
  readonly filters: ChosenFilters;
  readonly sort: 'best' | 'newest';
}

export interface SearchSaved {
  readonly type: 'SearchSaved';
  readonly search: SavedSearchRow;
}

export type SaveSearchOutcome = SearchSaved | ValidationFailed;

/** Keeps a search under a name, gives it another, or keeps it no longer. */
@Injectable()
export class SaveSearch {
  constructor(
    private readonly work: UnitOfWork,
    private readonly kept: KeptSearchRepository,
    private readonly queries: KeptSearchQueries,
    private readonly asking: Asking,
    private readonly rateLimits: RateLimits,
  ) {}

  async run(actor: Actor, input: SaveSearchInput): Promise<SaveSearchOutcome> {
    await this.rateLimits.count(keepingSearchesLimit, actor.personId);
    const problems = new Problems();
    const name = problems.requiredText('name', input.name, 'a name', limits.savedSearchName);
    const query = problems.text('query', input.query, 'the search', limits.searchQuery);
    const asked = await this.asking.read(actor, query, input.filters);
    if (asked.isVain && !problems.any) problems.add('query', asked.notices[0] ?? 'Enter what to search for');
    return this.work.run(async () => {
      await this.kept.hold(actor.personId);
      const count = await this.kept.count(actor.personId);
      if (!canSaveSearch(count)) problems.add('name', `You have ${count} saved searches. Delete one before you save another`);
      await this.checkName(actor, name, null, problems);
      if (problems.any) return problems.failed();
      return this.saved(actor, await this.kept.save(actor.personId, { ...input, name, query }));
    });
  }

  async rename(actor: Actor, input: { readonly id: string; readonly name: string }): Promise<SaveSearchOutcome> {
    await this.rateLimits.count(keepingSearchesLimit, actor.personId);
    const problems = new Problems();
    const name = problems.requiredText('name', input.name, 'a name', limits.savedSearchName);
    return this.work.run(async () => {
      await this.kept.hold(actor.personId);
      const { id } = await this.getOwn(actor, input.id);
      await this.checkName(actor, name, id, problems);
      if (problems.any) return problems.failed();
      await this.kept.rename(actor.personId, id, name);
      return this.saved(actor, id);
    });
  }

  async remove(actor: Actor, id: string): Promise<void> {
    await this.rateLimits.count(keepingSearchesLimit, actor.personId);
    await this.work.run(async () => {
      await this.getOwn(actor, id);
      await this.kept.remove(actor.personId, id);
    });
  }

  private async checkName(actor: Actor, name: string, exceptId: string | null, problems: Problems): Promise<void> {
    if (name && (await this.kept.isNameTaken(actor.personId, name, exceptId))) problems.add('name', `You already have a saved search called “${name}”. Choose another name`);
  }

  private async saved(actor: Actor, id: string): Promise<SearchSaved> {
    return { type: 'SearchSaved', search: await this.getOwn(actor, id) };
  }

  /** Those of others are not there. */
  private async getOwn(actor: Actor, id: string): Promise<SavedSearchRow> {
    const search = await this.queries.findSaved(actor, id);
    if (!search) throw new NotFound();
    return search;
  }
}
