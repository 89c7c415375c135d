import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/actor.js';
import { BatchLoader } from '../../../../platform/graphql/batch-loader.js';
import { ChosenFilterNames } from '../../asking/chosen-filters.js';
import type { ChosenFilters } from '../../asking/filters.js';

/** Names the filters of many saved searches at once, as far as the actor knows of what they name. */
@Injectable()
export class SavedSearchLabelLoader extends BatchLoader<ChosenFilters, readonly string[]> {
  constructor(private readonly names: ChosenFilterNames) {
    super();
  }

  protected async loadMany(actor: Actor, many: readonly ChosenFilters[]): Promise<(readonly string[])[]> {
    return (await this.names.inForceOfEach(actor, many)).map((filters) => filters.map(({ label }) => label));
  }
}
