import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { BatchLoader, inOrderOf } from '../../../platform/graphql/batch-loader.js';
import { ProfileQueries, type ProfileRow } from '../profile.queries.js';

@Injectable()
export class ProfileLoader extends BatchLoader<string, ProfileRow> {
  constructor(private readonly profiles: ProfileQueries) {
    super();
  }

  protected async loadMany(_: Actor, ids: readonly string[]): Promise<(ProfileRow | undefined)[]> {
    return inOrderOf(ids, await this.profiles.byIds(ids), (row) => row.id);
  }
}
