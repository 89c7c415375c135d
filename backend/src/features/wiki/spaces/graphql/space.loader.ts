import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/actor.js';
import { BatchLoader, inOrderOf } from '../../../../platform/graphql/batch-loader.js';
import { type SpaceFigures, SpaceFiguresQueries } from '../space-figures.queries.js';
import { type SpacePeople, SpacePeopleQueries } from '../space-people.queries.js';
import { SpaceQueries } from '../space.queries.js';
import type { SpaceRow } from '../space.rows.js';

/** Spaces that the actor may read. */
@Injectable()
export class SpaceLoader extends BatchLoader<string, SpaceRow> {
  constructor(private readonly spaces: SpaceQueries) {
    super();
  }

  protected async loadMany(actor: Actor, ids: readonly string[]): Promise<(SpaceRow | undefined)[]> {
    return inOrderOf(ids, await this.spaces.readable(actor, ids), (space) => space.id);
  }
}

/** Who is named in spaces that the actor may read. */
@Injectable()
export class SpacePeopleLoader extends BatchLoader<string, SpacePeople> {
  constructor(private readonly people: SpacePeopleQueries) {
    super();
  }

  protected async loadMany(actor: Actor, ids: readonly string[]): Promise<(SpacePeople | undefined)[]> {
    return inOrderOf(ids, await this.people.of(actor, ids), ({ spaceId }) => spaceId);
  }
}

/** How much stands in spaces, of what the actor may read. */
@Injectable()
export class SpaceFiguresLoader extends BatchLoader<string, SpaceFigures> {
  constructor(private readonly figures: SpaceFiguresQueries) {
    super();
  }

  protected async loadMany(actor: Actor, ids: readonly string[]): Promise<(SpaceFigures | undefined)[]> {
    return inOrderOf(ids, await this.figures.of(actor, ids), ({ spaceId }) => spaceId);
  }
}

/** How many spaces of groups the actor may read. */
@Injectable()
export class GroupSpacesLoader extends BatchLoader<string, { readonly groupId: string; readonly count: number }> {
  constructor(private readonly figures: SpaceFiguresQueries) {
    super();
  }

  protected async loadMany(actor: Actor, ids: readonly string[]) {
    return inOrderOf(ids, await this.figures.ofGroups(actor, ids), ({ groupId }) => groupId);
  }
}
