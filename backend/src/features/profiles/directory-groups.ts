import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor.js';

export interface DirectoryGroup {
  readonly id: string;
  readonly name: string;
}

/** Groups by which people can be narrowed. Groups know people and not the other way round, so they say it themselves. */
export interface DirectoryGroupsSource {
  /** Those of these groups whose members the actor may see. */
  among(actor: Actor, ids: readonly string[]): Promise<DirectoryGroup[]>;
  /** The largest of all whose members the actor may see, and those to which the actor belongs. */
  offered(actor: Actor): Promise<DirectoryGroup[]>;
}

@Injectable()
export class DirectoryGroups implements DirectoryGroupsSource {
  private source: DirectoryGroupsSource | undefined;

  register(source: DirectoryGroupsSource): void {
    this.source = source;
  }

  async among(actor: Actor, ids: readonly string[]): Promise<DirectoryGroup[]> {
    return ids.length > 0 ? ((await this.source?.among(actor, ids)) ?? []) : [];
  }

  async offered(actor: Actor): Promise<DirectoryGroup[]> {
    return (await this.source?.offered(actor)) ?? [];
  }
}
