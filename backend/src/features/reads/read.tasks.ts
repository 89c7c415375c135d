import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Config } from '../../config.js';
import { Clock } from '../../platform/clock.js';
import { Tasks } from '../../platform/jobs/tasks.js';
import { CONFIG } from '../../platform/platform.tokens.js';
import { dayIn } from '../../platform/site-day.js';
import { ReadRepository } from './read.repository.js';

/** Throws away, soon after midnight wherever the site is, who was counted on the day that is over. */
@Injectable()
export class ReadTasks implements OnModuleInit {
  constructor(
    private readonly tasks: Tasks,
    private readonly reads: ReadRepository,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.tasks.register('forget-readers', () => this.forget());
    this.tasks.repeat('forget-readers', '1 * * * *');
  }

  forget(): Promise<void> {
    return this.reads.forgetReaders(dayIn(this.config.timeZone, this.clock.now()));
  }
}
