import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { Clock } from '../../../platform/clock.js';
import { Database } from '../../../platform/db/database.js';
import { sql } from '../../../platform/db/sql.js';
import { UnitOfWork } from '../../../platform/db/unit-of-work.js';
import { Events } from '../../../platform/events/events.js';

/**
 * Takes what a person says of themselves, and their photo, out of their profile, or puts it back where they have not written it anew. Whether
 * that may be done is decided by whoever asks for it. Done twice, it is done once.
 */
@Injectable()
export class HideProfile {
  constructor(
    private readonly work: UnitOfWork,
    private readonly database: Database,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  hide(actor: Pick<Actor, 'personId'>, personId: string, reason: string): Promise<void> {
    return this.work.run(async () => {
      const now = this.clock.now();
      const changed = await this.database.rows(sql`
        update person set hidden_bio = bio, bio = '', hidden_photo_id = photo_id, photo_id = null,
          hidden_at = ${now}, hidden_by = ${actor.personId}, hidden_reason = ${reason}, lock_version = lock_version + 1, updated_at = ${now}
        where id = ${personId} and (hidden_at is null or bio <> '' or photo_id is not null) returning id`);
      await this.tell(changed.length > 0, 'profile-hidden', personId, actor);
    });
  }

  show(actor: Pick<Actor, 'personId'>, personId: string): Promise<void> {
    return this.work.run(async () => {
      const changed = await this.database.rows(sql`
        update person set bio = case when bio = '' then coalesce(hidden_bio, '') else bio end,
          photo_id = coalesce(photo_id, hidden_photo_id), hidden_bio = null, hidden_photo_id = null, hidden_at = null, hidden_by = null, hidden_reason = null,
          lock_version = lock_version + 1, updated_at = ${this.clock.now()}
        where id = ${personId} and hidden_at is not null returning id`);
      await this.tell(changed.length > 0, 'profile-shown', personId, actor);
    });
  }

  private async tell(changed: boolean, name: string, subjectId: string, actor: Pick<Actor, 'personId'>): Promise<void> {
    if (!changed) return;
    await this.events.record({ name, subjectId }, actor);
    await this.events.record({ name: 'person-changed', subjectId }, actor);
  }
}
