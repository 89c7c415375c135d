import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Clock } from '../clock.js';
import { Database } from '../db/database.js';
import { sql } from '../db/sql.js';
import { type KeyedJob, Jobs, addingJobs } from '../jobs/jobs.js';
import type { DomainEvent } from './domain-event.js';
import { type Subscriber, Subscribers } from './subscriber.js';

/**
 * The signal of every event, when it has committed: its name and its subject's id, or "many". For what has to be told at once and may be
 * missed; what has to happen is a subscriber's.
 */
export const eventsChannel = 'event_recorded';

/** Records facts in the transaction that makes them true, and one job for each subscriber (the outbox). */
@Injectable()
export class Events {
  constructor(
    private readonly database: Database,
    private readonly subscribers: Subscribers,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  /** `actor` is null when nobody did it: the clock, an import, a command. */
  async record(event: DomainEvent, actor: Pick<Actor, 'personId'> | null): Promise<void> {
    const jobs = this.subscribers.of(event.name).map((subscriber) => jobOf(subscriber, event.subjectId));
    await this.database.rows(sql`
      with event as (
        insert into event_log (name, subject_id, actor_id, happened_at, facts)
        values (${event.name}, ${event.subjectId}, ${actor?.personId ?? null}, ${this.clock.now()},
          ${JSON.stringify(event.facts ?? {})}::jsonb))
      select pg_notify(${eventsChannel}, ${`${event.name} ${event.subjectId}`}), (${addingJobs(jobs)}) as jobs`);
  }

  /** Many events that nobody in particular caused, in few statements: for imports. */
  async recordAll(events: readonly DomainEvent[]): Promise<void> {
    if (events.length === 0) return;
    await this.database.rows(sql`
      with events as (
        insert into event_log (name, subject_id, happened_at, facts)
        select event.name, event.subject_id, ${this.clock.now()}, event.facts::jsonb
        from unnest(${events.map(({ name }) => name)}::text[], ${events.map(({ subjectId }) => subjectId)}::uuid[],
          ${events.map(({ facts }) => JSON.stringify(facts ?? {}))}::text[]) as event (name, subject_id, facts))
      select pg_notify(${eventsChannel}, 'many')`);
    await this.jobs.addAll(
      this.subscribers.all().flatMap((subscriber) => {
        const told = events.filter(({ name }) => subscriber.events.includes(name));
        return told.map(({ subjectId }) => jobOf(subscriber, subjectId));
      }),
    );
  }
}

/** Of one that waits already and another that is added there is one: whoever is told reads the subject again. */
function jobOf({ name }: Subscriber, subjectId: string): KeyedJob {
  return { task: name, payload: { subjectId }, key: `${name}:${subjectId}` };
}
