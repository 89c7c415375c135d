import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor.js';
import { NotFound } from '../../platform/errors/domain-errors.js';
import type { DomainEvent } from '../../platform/events/domain-event.js';
import { Events } from '../../platform/events/events.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { DataExportRepository, type DataExportRow, type ExportSubject } from './data-export.repository.js';

export interface ArchiveRequest {
  readonly subject: ExportSubject;
  /** Which task builds it. */
  readonly task: string;
  /** That it was asked for. */
  readonly asked: DomainEvent;
}

/** About an hour and a half with growing pauses; then an operator looks at it. */
const maxAttempts = 8;

/** Has a download built, in the caller's unit of work. While that is under way, asking again changes nothing. */
@Injectable()
export class RequestArchive {
  constructor(
    private readonly exports: DataExportRepository,
    private readonly jobs: Jobs,
    private readonly events: Events,
  ) {}

  async run(actor: Actor, { subject, task, asked }: ArchiveRequest): Promise<DataExportRow> {
    const { id, isNew } = await this.exports.request(subject);
    await this.jobs.add(task, { id }, { key: `${task}:${id}`, maxAttempts });
    if (isNew) await this.events.record(asked, actor);
    const row = await this.exports.latest(subject);
    if (!row) throw new NotFound();
    return row;
  }
}
