import { Injectable } from '@nestjs/common';

export type TaskHandler = (payload: Record<string, unknown>) => Promise<void>;

/** What the worker knows how to do, by name. Features register their tasks when their module starts. */
@Injectable()
export class Tasks {
  private readonly handlers = new Map<string, TaskHandler>();
  private readonly schedule: { task: string; cron: string }[] = [];

  register(name: string, handler: TaskHandler): void {
    if (this.handlers.has(name)) throw new Error(`Two tasks are called ${name}`);
    this.handlers.set(name, handler);
  }

  /** Also runs the task by the clock: `cron` is minute, hour, day, month, weekday in UTC. */
  repeat(task: string, cron: string): void {
    this.schedule.push({ task, cron });
  }

  all(): ReadonlyMap<string, TaskHandler> {
    return this.handlers;
  }

  crontab(): string {
    return this.schedule.map(({ task, cron }) => `${cron} ${task}`).join('\n');
  }
}
