import { EventEmitter } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { type Runner, Logger as WorkerLogger, type TaskList, run, runMigrations, runOnce } from 'graphile-worker';
import pg from 'pg';
import { Injectable } from '@nestjs/common';
import { Subscribers } from '../events/subscriber.js';
import type { Log } from '../log.js';
import { Heartbeat, type HeartbeatTiming, usualTiming } from './heartbeat.js';
import { Tasks } from './tasks.js';

/** Prepares the queue's own tables. */
export async function migrateJobs(connectionString: string): Promise<void> {
  await runMigrations({ connectionString, logger: quietLogger });
}

interface Running {
  readonly pool: pg.Pool;
  readonly heartbeat: Heartbeat;
  /** Undefined while it begins. */
  runner?: Runner;
}

/** Milliseconds until a worker that ended by itself begins anew, and until it is tried again. */
const pause = 1000;

/**
 * Runs jobs: the subscribers' and the tasks'. Any number of workers may run side by side. One that could not write how a job ended, because
 * the database was away, ends by itself; it begins anew, and what it had taken is released when its heart has stopped.
 */
@Injectable()
export class Worker {
  private running: Running | undefined;
  private kept: Promise<void> = Promise.resolve();
  private readonly stopping = new AbortController();

  constructor(
    private readonly connectionString: string,
    private readonly subscribers: Subscribers,
    private readonly tasks: Tasks,
    private readonly log: Log,
    private readonly timing: HeartbeatTiming = usualTiming,
  ) {}

  async start(concurrency = 2): Promise<void> {
    await this.open(concurrency);
    this.kept = this.keepRunning(concurrency);
  }

  /** Runs what is waiting and returns when nothing is left: for commands that work without a server, and for tests. */
  async drain(): Promise<void> {
    await runOnce({
      connectionString: this.connectionString,
      noHandleSignals: true,
      logger: loggerTo(this.log),
      taskList: this.taskList(),
      preset: waitingForAnswers,
    });
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running?.runner?.stop().catch(() => undefined);
    await this.kept;
    await this.close();
  }

  private async keepRunning(concurrency: number): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      await this.running?.runner?.promise.catch(() => undefined);
      if (signal.aborted) return;
      if (this.running) this.log.warn('the worker ended by itself and begins anew');
      await this.close();
      await delay(pause, undefined, { signal }).catch(() => undefined);
      if (signal.aborted) return;
      await this.open(concurrency).catch((error: Error) => this.log.warn({ error: error.message }, 'the worker could not begin anew yet'));
    }
  }

  private async open(concurrency: number): Promise<void> {
    const pool = new pg.Pool({ connectionString: this.connectionString, max: concurrency + 3, keepAlive: true, options: notWaitingForTheDisk });
    pool.on('error', (error) => this.log.warn({ error: error.message }, 'the worker lost a connection'));
    pool.on('connect', (client) => client.on('error', () => undefined));
    const events = new EventEmitter();
    const heartbeat = new Heartbeat(pool, this.log, this.timing);
    events.on('pool:create', ({ workerPool }: { workerPool: { id: string } }) => heartbeat.watch(workerPool.id));
    this.running = { pool, heartbeat };
    try {
      this.running.runner = await run({
        pgPool: pool,
        concurrency,
        events: events as never,
        noHandleSignals: true,
        logger: loggerTo(this.log),
        crontab: this.tasks.crontab(),
        taskList: this.taskList(),
        preset: waitingForAnswers,
      });
      await heartbeat.start();
    } catch (error) {
      await this.close();
      throw error;
    }
  }

  private async close(): Promise<void> {
    const { running } = this;
    this.running = undefined;
    if (!running) return;
    await running.heartbeat.stop();
    await running.runner?.stop().catch(() => undefined);
    await running.pool.end();
  }

  private taskList(): TaskList {
    const list: TaskList = {};
    for (const subscriber of this.subscribers.all()) {
      list[subscriber.name] = async (payload) => subscriber.handle((payload as { subjectId: string }).subjectId);
    }
    for (const [name, handler] of this.tasks.all()) {
      list[name] = async (payload) => handler((payload ?? {}) as Record<string, unknown>);
    }
    return list;
  }
}

/**
 * Of which jobs were begun and ended PostgreSQL may forget the last moment when its machine fails: they are done once more, which does no
 * harm. Jobs themselves are added by those whose changes they follow, and kept as safely as these.
 */
const notWaitingForTheDisk = '-c synchronous_commit=off';

/** Only in batches does the library wait, when it ends, until the outcome of every job is written. */
const waitingForAnswers = { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } };

const quietLogger = new WorkerLogger(() => () => undefined);

function loggerTo(log: Log): WorkerLogger {
  return new WorkerLogger(() => (level, message) => {
    if (level === 'error') log.error(message);
    else if (level === 'warning') log.warn(message);
    else log.debug(message);
  });
}
