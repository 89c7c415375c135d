import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../../../config.js';
import type { Actor } from '../../../../platform/access/actor.js';
import { Clock } from '../../../../platform/clock.js';
import type { Log } from '../../../../platform/log.js';
import { CONFIG, LOG } from '../../../../platform/platform.tokens.js';
import { looksPersonal } from '../asked-query.js';
import { AskedSearchRepository } from '../asked-search.repository.js';

/** Counts a search whose results were shown: the whole of it, neither narrowed by filters nor a later page. */
@Injectable()
export class NoteSearch {
  constructor(
    private readonly asked: AskedSearchRepository,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOG) private readonly log: Log,
  ) {}

  /** Answers whether it counted. Results are shown also when counting fails. */
  async run(actor: Actor, { query, found }: { query: string; found: number }): Promise<boolean> {
    if (this.config.searchLearningDays === 0 || query.trim() === '' || looksPersonal(query)) return false;
    return this.asked.add({ personId: actor.personId, query, found, at: this.clock.now() }).catch((error: unknown) => {
      this.log.error({ err: error }, 'A search was not counted');
      return false;
    });
  }
}
