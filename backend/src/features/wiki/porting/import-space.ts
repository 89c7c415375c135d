import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock.js';
import { Database } from '../../../platform/db/database.js';
import { sql } from '../../../platform/db/sql.js';
import { Events } from '../../../platform/events/events.js';
import { newId } from '../../../platform/ids.js';
import type { AudienceChoice } from '../../content/content.public.js';
import { spaceCreated } from '../spaces/space.events.js';
import type { SpaceEditing } from '../spaces/space.policy.js';
import { SpaceReachRepository } from '../spaces/space-reach.repository.js';
import { SpaceRepository } from '../spaces/space.repository.js';
import { StewardshipRepository } from '../stewardship/stewardship.repository.js';
import { reviewIntervals } from '../stewardship/stewardship.rows.js';

/** A space of a group as it was elsewhere. */
export interface ImportedSpace {
  /** A new one, by which links can lead to it before it is there. */
  readonly shortId: string;
  readonly groupId: string;
  readonly name: string;
  readonly description: string;
  readonly readers: AudienceChoice;
  readonly editing: SpaceEditing;
  /** People of this site who are named to edit there. */
  readonly editorIds: readonly string[];
  readonly reviewMonths: number;
}

/** Opens a space in a group that an import has just made. Asks nobody's permission. Call it in its unit of work. */
@Injectable()
export class ImportSpaceOfGroup {
  constructor(
    private readonly spaces: SpaceRepository,
    private readonly reach: SpaceReachRepository,
    private readonly stewardship: StewardshipRepository,
    private readonly database: Database,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** Answers its id. Throws SpaceNameTaken. */
  async run({ shortId, groupId, name, description, readers, editing, editorIds, reviewMonths }: ImportedSpace): Promise<string> {
    const space = { id: newId(), shortId, departmentId: null, groupId, intendedReaders: readers, editing };
    await this.spaces.add({ ...space, name, description, managerIds: [] }, null);
    if (editorIds.length > 0) {
      await this.database.rows(sql`
        insert into wiki_space_person (space_id, person_id, role, added_at)
        select ${space.id}::uuid, unnest(${editorIds}::uuid[]), 'EDITOR', ${this.clock.now()}::timestamptz`);
      await this.reach.set(space);
    }
    const months = reviewIntervals.find((interval) => interval === reviewMonths);
    if (months !== undefined) await this.stewardship.setIntervalOfSpace(space.id, months);
    await this.events.record(spaceCreated(space.id), null);
    return space.id;
  }
}
