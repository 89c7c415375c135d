import { Injectable, type OnModuleInit } from '@nestjs/common';
import * as Y from 'yjs';
import { UnitOfWork } from '../../../platform/db/unit-of-work.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { Tasks } from '../../../platform/jobs/tasks.js';
import { LiveDocumentRepository } from './live-document.repository.js';
import { documentOf } from './live-text.js';

const taskName = 'put-wiki-updates-together';
/** Rows that may stand by themselves before they are put together. */
export const mostLooseUpdates = 500;

/** Puts the updates of a page together, so that neither the table nor opening the page grows with every letter. */
@Injectable()
export class TidyDocument implements OnModuleInit {
  constructor(
    private readonly work: UnitOfWork,
    private readonly documents: LiveDocumentRepository,
    private readonly jobs: Jobs,
    private readonly tasks: Tasks,
  ) {}

  onModuleInit(): void {
    this.tasks.register(taskName, ({ pageId }) => this.run(String(pageId)));
  }

  later(pageId: string): Promise<void> {
    return this.jobs.add(taskName, { pageId }, { key: `${taskName}:${pageId}` });
  }

  async ifGrown(pageId: string): Promise<void> {
    if ((await this.documents.looseUpdates(pageId)) > mostLooseUpdates) await this.later(pageId);
  }

  async run(pageId: string): Promise<void> {
    await this.work.run(async () => {
      const locked = await this.documents.lock(pageId);
      if (locked) await this.documents.putTogether(locked, Y.encodeStateAsUpdate(documentOf(locked.updates)));
    });
  }
}
