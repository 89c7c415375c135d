import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock.js';
import { Jobs } from '../../../platform/jobs/jobs.js';

/** A page that is loaded again, or a network that comes back, makes no version. */
const comesBackSeconds = 10;

export const saveLeftPageTask = 'save-left-wiki-page';

/** Somebody has left a page; a little later it is looked at whether that was the last. */
@Injectable()
export class LeavePage {
  constructor(
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  run(pageId: string): Promise<void> {
    return this.jobs.add(saveLeftPageTask, { pageId }, { key: `${saveLeftPageTask}:${pageId}`, runAt: this.clock.inSeconds(comesBackSeconds) });
  }
}
