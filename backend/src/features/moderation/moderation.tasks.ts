import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Tasks } from '../../platform/jobs/tasks.js';
import { CaseRepository } from './case.repository.js';

/** Long enough for a second look and for questions afterwards. */
const wordsKeptSeconds = 180 * 24 * 3600;

/** Every night forgets the words of cases that were decided half a year ago, and which people who have left reported decided ones. */
@Injectable()
export class ModerationTasks implements OnModuleInit {
  constructor(
    private readonly cases: CaseRepository,
    private readonly clock: Clock,
    private readonly tasks: Tasks,
  ) {}

  onModuleInit(): void {
    this.tasks.register('forget-reported-words', () => this.run());
    this.tasks.repeat('forget-reported-words', '35 2 * * *');
  }

  async run(): Promise<void> {
    await this.cases.forgetWords(this.clock.inSeconds(-wordsKeptSeconds));
    await this.cases.forgetClosedReporters(null);
  }
}
