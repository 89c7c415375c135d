import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/actor.js';
import { BatchLoader, inOrderOf } from '../../../../platform/graphql/batch-loader.js';
import { ItemQueries, type ItemRow } from '../../../content/content.public.js';
import { SuggestionQueries } from '../suggestion.queries.js';

interface Waiting {
  readonly id: string;
  readonly count: number;
}

/** How many suggestions wait on pages, as far as the actor sees them. */
@Injectable()
export class WaitingOnPagesLoader extends BatchLoader<string, Waiting> {
  constructor(private readonly suggestions: SuggestionQueries) {
    super();
  }

  protected async loadMany(actor: Actor, ids: readonly string[]): Promise<(Waiting | undefined)[]> {
    return inOrderOf(ids, await this.suggestions.waitingOnPages(actor, ids), ({ id }) => id);
  }
}

/** How many suggestions wait in spaces for the actor's decision. */
@Injectable()
export class WaitingInSpacesLoader extends BatchLoader<string, Waiting> {
  constructor(private readonly suggestions: SuggestionQueries) {
    super();
  }

  protected async loadMany(actor: Actor, ids: readonly string[]): Promise<(Waiting | undefined)[]> {
    return inOrderOf(ids, await this.suggestions.waitingInSpaces(actor, ids), ({ id }) => id);
  }
}

/** Pages that the actor may read, with all that decides what may be done with them. */
@Injectable()
export class SuggestedPageLoader extends BatchLoader<string, ItemRow> {
  constructor(private readonly items: ItemQueries) {
    super();
  }

  protected async loadMany(actor: Actor, ids: readonly string[]): Promise<(ItemRow | undefined)[]> {
    return inOrderOf(ids, await this.items.readableItems(actor, ids), ({ id }) => id);
  }
}
