import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { ensure } from '../../../platform/access/ensure.js';
import { UnitOfWork } from '../../../platform/db/unit-of-work.js';
import { NotFound } from '../../../platform/errors/domain-errors.js';
import { Events } from '../../../platform/events/events.js';
import { isId } from '../../../platform/ids.js';
import { canManageNotices } from '../notice.policy.js';
import { NoticeQueries } from '../notice.queries.js';
import { NoticeRepository } from '../notice.repository.js';

/** Takes a notice down for everybody, or out of one person's sight. */
@Injectable()
export class ChangeNotices {
  constructor(
    private readonly work: UnitOfWork,
    private readonly notices: NoticeRepository,
    private readonly queries: NoticeQueries,
    private readonly events: Events,
  ) {}

  async remove(actor: Actor, id: string): Promise<void> {
    ensure(canManageNotices(actor), 'Only site administrators take notices down');
    await this.work.run(async () => {
      if (!isId(id) || !(await this.notices.remove(id))) throw new NotFound();
      await this.events.record({ name: 'notice-removed', subjectId: id }, actor);
    });
  }

  /** Done twice, it is done once. */
  async dismiss(actor: Actor, id: string): Promise<void> {
    await this.work.run(async () => {
      if (!isId(id) || !(await this.queries.isFor(actor, id))) throw new NotFound();
      await this.notices.dismiss(id, actor.personId);
    });
  }
}
