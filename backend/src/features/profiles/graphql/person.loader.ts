import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { BatchLoader, inOrderOf } from '../../../platform/graphql/batch-loader.js';
import { PersonQueries, type PersonRow } from '../person.queries.js';

@Injectable()
export class PersonLoader extends BatchLoader<string, PersonRow> {
  constructor(private readonly people: PersonQueries) {
    super();
  }

  protected async loadMany(_: Actor, ids: readonly string[]): Promise<(PersonRow | undefined)[]> {
    return inOrderOf(ids, await this.people.byIds(ids), (row) => row.id);
  }
}
