import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Config } from '../../../config.js';
import { Clock } from '../../../platform/clock.js';
import { UnitOfWork } from '../../../platform/db/unit-of-work.js';
import { Tasks } from '../../../platform/jobs/tasks.js';
import { CONFIG } from '../../../platform/platform.tokens.js';
import { learningPeriods } from '../search.limits.js';
import { AskedSearchRepository } from './asked-search.repository.js';

const daySeconds = 86_400;

/** Every night forgets who asked, after as many days as the site keeps it, and what is older than any report. */
@Injectable()
export class SearchLearningTasks implements OnModuleInit {
  constructor(
    private readonly tasks: Tasks,
    private readonly asked: AskedSearchRepository,
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.tasks.register('forget-who-searched', () => this.forget());
    this.tasks.repeat('forget-who-searched', '20 2 * * *');
  }

  forget(): Promise<void> {
    const { searchLearningDays, searchLearningPeople } = this.config;
    return this.work.run(async () => {
      await this.asked.forgetAll(this.clock.inSeconds(-Math.max(...learningPeriods) * daySeconds));
      await this.asked.forgetPeople(this.clock.inSeconds(-searchLearningDays * daySeconds), searchLearningPeople);
    });
  }
}
