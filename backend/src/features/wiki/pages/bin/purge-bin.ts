import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../../../platform/clock.js';
import { UnitOfWork } from '../../../../platform/db/unit-of-work.js';
import { Events } from '../../../../platform/events/events.js';
import { Tasks } from '../../../../platform/jobs/tasks.js';
import { pagePurged } from '../page.events.js';
import { BinRepository } from './bin.repository.js';
import { daysInBin } from './days-in-bin.js';

const mostARun = 1000;

/** Every night removes what has lain in a bin for its days, for good. */
@Injectable()
export class PurgeBin implements OnModuleInit {
  constructor(
    private readonly bins: BinRepository,
    private readonly work: UnitOfWork,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly tasks: Tasks,
  ) {}

  onModuleInit(): void {
    this.tasks.register('purge-wiki-bin', async () => {
      await this.run();
    });
    this.tasks.repeat('purge-wiki-bin', '35 2 * * *');
  }

  /** Answers how many pages were removed. */
  async run(): Promise<number> {
    const before = this.clock.inSeconds(-daysInBin * 86_400);
    let removed = 0;
    for (const id of await this.bins.deletedBefore(before, mostARun)) removed += await this.remove(id, before);
    return removed;
  }

  private remove(id: string, before: Date): Promise<number> {
    return this.work.run(async () => {
      if (!(await this.bins.hold(id, before))) return 0;
      const removed = await this.bins.remove(id);
      for (const one of removed) await this.events.record(pagePurged(one), null);
      return removed.length;
    });
  }
}
