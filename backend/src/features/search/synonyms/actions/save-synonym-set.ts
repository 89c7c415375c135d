import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/actor.js';
import { ensure } from '../../../../platform/access/ensure.js';
import { UnitOfWork } from '../../../../platform/db/unit-of-work.js';
import { NotFound } from '../../../../platform/errors/domain-errors.js';
import { Problems, type ValidationFailed } from '../../../../platform/errors/problems.js';
import { Events } from '../../../../platform/events/events.js';
import { isId } from '../../../../platform/ids.js';
import { RateLimits } from '../../../../platform/limits/rate-limits.js';
import { readPhrases } from '../read-phrases.js';
import { synonymsAdded, synonymsEdited } from '../synonym.events.js';
import { managingSynonymsLimit, mostSynonymSets } from '../synonym.limits.js';
import { canManageSynonyms } from '../synonym.policy.js';
import { SynonymQueries } from '../synonym.queries.js';
import { SynonymRepository, type SynonymSetContent } from '../synonym.repository.js';
import type { SynonymSet } from '../synonym-set.js';

export interface SaveSynonymSetInput {
  /** Null for a new one. */
  readonly id?: string | null;
  /** The version that was read; null for a new one. */
  readonly lockVersion?: number | null;
  readonly isOneWay: boolean;
  /** Empty ones are passed over. */
  readonly phrases: readonly string[];
}

export type SaveSynonymSetOutcome =
  | { readonly type: 'SynonymSetSaved'; readonly synonymSet: SynonymSet }
  | { readonly type: 'SynonymSetConflict'; readonly current: SynonymSet }
  | ValidationFailed;

/** Says that words and phrases mean the same. The next search follows it. */
@Injectable()
export class SaveSynonymSet {
  constructor(
    private readonly work: UnitOfWork,
    private readonly synonyms: SynonymRepository,
    private readonly queries: SynonymQueries,
    private readonly events: Events,
    private readonly rateLimits: RateLimits,
  ) {}

  async run(actor: Actor, { id = null, lockVersion, isOneWay, phrases: lines }: SaveSynonymSetInput): Promise<SaveSynonymSetOutcome> {
    ensure(canManageSynonyms(actor), 'Only site administrators keep synonyms');
    await this.rateLimits.count(managingSynonymsLimit, actor.personId);
    if (id !== null && !isId(id)) throw new NotFound();
    const problems = new Problems();
    const phrases = readPhrases(problems, 'phrases', lines);
    if (problems.any) return problems.failed();
    return this.work.run(async () => {
      const known = await this.queries.findHolding(phrases.map(({ folded }) => folded), id);
      if (known) problems.add('phrases', `These mean the same already: ${known.phrases.map((phrase) => `“${phrase}”`).join(', ')}`);
      if (id === null && (await this.queries.count()) >= mostSynonymSets) {
        problems.add('phrases', `There are ${mostSynonymSets.toLocaleString('en-GB')} lists of synonyms. Remove one first`);
      }
      if (problems.any) return problems.failed();
      return this.save(actor, id, lockVersion ?? 0, { isOneWay, phrases });
    });
  }

  private async save(actor: Actor, id: string | null, lockVersion: number, content: SynonymSetContent): Promise<SaveSynonymSetOutcome> {
    if (id === null) {
      const added = await this.synonyms.add(content);
      await this.events.record(synonymsAdded(added), actor);
      return { type: 'SynonymSetSaved', synonymSet: await this.get(added) };
    }
    if (!(await this.synonyms.change(id, lockVersion, content))) return { type: 'SynonymSetConflict', current: await this.get(id) };
    await this.events.record(synonymsEdited(id), actor);
    return { type: 'SynonymSetSaved', synonymSet: await this.get(id) };
  }

  private async get(id: string): Promise<SynonymSet> {
    const found = await this.queries.byId(id);
    if (!found) throw new NotFound();
    return found;
  }
}
