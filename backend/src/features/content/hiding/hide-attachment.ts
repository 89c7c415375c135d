import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { Clock } from '../../../platform/clock.js';
import { Database } from '../../../platform/db/database.js';
import { sql } from '../../../platform/db/sql.js';
import { UnitOfWork } from '../../../platform/db/unit-of-work.js';
import { Events } from '../../../platform/events/events.js';

/** Has a picture or file answered with a placeholder wherever it is shown, or answered again. Done twice, it is done once. */
@Injectable()
export class HideAttachment {
  constructor(
    private readonly work: UnitOfWork,
    private readonly database: Database,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  hide(actor: Pick<Actor, 'personId'>, attachmentId: string, reason: string): Promise<void> {
    return this.work.run(async () => {
      const changed = await this.database.rows(sql`
        update attachment set hidden_at = ${this.clock.now()}, hidden_by = ${actor.personId}, hidden_reason = ${reason}
        where id = ${attachmentId} and hidden_at is null returning id`);
      if (changed.length > 0) await this.events.record({ name: 'attachment-hidden', subjectId: attachmentId }, actor);
    });
  }

  show(actor: Pick<Actor, 'personId'>, attachmentId: string): Promise<void> {
    return this.work.run(async () => {
      const changed = await this.database.rows(sql`
        update attachment set hidden_at = null, hidden_by = null, hidden_reason = null
        where id = ${attachmentId} and hidden_at is not null returning id`);
      if (changed.length > 0) await this.events.record({ name: 'attachment-shown', subjectId: attachmentId }, actor);
    });
  }
}
