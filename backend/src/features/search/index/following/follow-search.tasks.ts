import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../../../platform/clock.js';
import { Subscribers } from '../../../../platform/events/subscriber.js';
import { Tasks } from '../../../../platform/jobs/tasks.js';
import { followTask } from '../../engine/meilisearch/follow-task.js';
import { MeilisearchServer } from '../../engine/meilisearch/meilisearch-server.js';
import { synonymsChanged } from '../../synonyms/synonym.events.js';
import { compareTask } from './compare-task.js';
import { CompareIndexes } from './compare-indexes.js';
import { Follower } from './follower.js';
import { PendingDocuments } from './pending-documents.js';

/** Then the next job goes on, so that other jobs have their turn. */
const longestTurn = 5_000;
/** While another worker is at it. */
const pauseSeconds = 1;

/** The worker's part in telling Meilisearch what changed. */
@Injectable()
export class FollowSearchTasks implements OnModuleInit {
  constructor(
    private readonly tasks: Tasks,
    private readonly subscribers: Subscribers,
    private readonly clock: Clock,
    private readonly server: MeilisearchServer,
    private readonly follower: Follower,
    private readonly pending: PendingDocuments,
    private readonly compare: CompareIndexes,
  ) {}

  onModuleInit(): void {
    this.tasks.register(followTask, () => this.follow());
    this.tasks.register(compareTask, () => this.compareIndexes());
    if (!this.server.isConfigured) return;
    this.subscribers.register({ name: 'tell-synonyms', events: synonymsChanged, handle: () => this.pending.tellSoon() });
    // Each change adds the job too; this is for what waits since before a crash, and for the first filling.
    this.tasks.repeat(followTask, '* * * * *');
    this.tasks.repeat(compareTask, '40 3 * * *');
  }

  private async follow(): Promise<void> {
    if (!this.server.isConfigured) return;
    const until = this.clock.now().getTime() + longestTurn;
    for (;;) {
      const next = await this.follower.step();
      if (next === 'idle') return;
      if (next === 'busy') return this.pending.tellSoon(this.clock.inSeconds(pauseSeconds));
      if (next instanceof Date && next > this.clock.now()) return this.pending.tellSoon(next);
      if (this.clock.now().getTime() > until) return this.pending.tellSoon();
    }
  }

  private async compareIndexes(): Promise<void> {
    if (this.server.isConfigured) await this.compare.run();
  }
}
