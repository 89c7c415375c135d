import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor.js';
import { canAdminister } from '../../platform/access/administration.js';
import { ensure } from '../../platform/access/ensure.js';
import { UnitOfWork } from '../../platform/db/unit-of-work.js';
import { BadRequest, NotFound } from '../../platform/errors/domain-errors.js';
import { Events } from '../../platform/events/events.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { RateLimits } from '../../platform/limits/rate-limits.js';
import { Storage } from '../../platform/storage/storage.js';
import { GroupImportRepository, type GroupImportRow, storageKeyOfPack } from './group-import.repository.js';

export const importPackTask = 'import-group-pack';

const decisions = { name: 'group-import', times: 60, withinSeconds: 3600 };

/** A site administrator has seen what will come, and has it brought here or gives it up. Done twice, it is done once. */
@Injectable()
export class DecideGroupImport {
  constructor(
    private readonly imports: GroupImportRepository,
    private readonly work: UnitOfWork,
    private readonly storage: Storage,
    private readonly jobs: Jobs,
    private readonly events: Events,
    private readonly rateLimits: RateLimits,
  ) {}

  async start(actor: Actor, id: string): Promise<GroupImportRow> {
    ensure(canAdminister(actor));
    await this.rateLimits.count(decisions, actor.personId);
    return this.work.run(async () => {
      const known = await this.imports.find(id);
      if (!known) throw new NotFound();
      if (known.state === 'IMPORTING' || known.state === 'DONE') return known;
      const begun = await this.imports.begin(id);
      if (!begun) throw new BadRequest('This pack cannot be imported');
      await this.jobs.add(importPackTask, { id }, { key: `${importPackTask}:${id}`, maxAttempts: 5 });
      await this.events.record({ name: 'group-import-started', subjectId: id }, actor);
      return begun;
    });
  }

  async giveUp(actor: Actor, id: string): Promise<void> {
    ensure(canAdminister(actor));
    await this.rateLimits.count(decisions, actor.personId);
    const isGone = await this.work.run(async () => {
      if (!(await this.imports.find(id))) throw new NotFound();
      const done = await this.imports.giveUp(id);
      if (done) await this.events.record({ name: 'group-import-given-up', subjectId: id }, actor);
      return done;
    });
    if (!isGone) throw new BadRequest('This pack is being checked or imported, or has been imported');
    await this.storage.delete(storageKeyOfPack(id));
  }
}
