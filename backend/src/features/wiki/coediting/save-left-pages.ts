import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/db/unit-of-work.js';
import { Tasks } from '../../../platform/jobs/tasks.js';
import type { Log } from '../../../platform/log.js';
import { LOG } from '../../../platform/platform.tokens.js';
import { PageRepository } from '../pages/page.repository.js';
import { saveLeftPageTask } from './leave-page.js';
import { LiveDocumentRepository } from './live-document.repository.js';
import { PresenceQueries } from './presence.queries.js';
import { PresenceRepository } from './presence.repository.js';
import { SaveDocument } from './save-document.js';
import { TidyDocument } from './tidy-document.js';

const everyMinute = 'save-left-wiki-pages';
const mostARun = 200;

/**
 * Makes a version of what was written on a page when the last who wrote has left. Every minute it looks at all pages: those
 * whose server was killed are told by nobody.
 */
@Injectable()
export class SaveLeftPages implements OnModuleInit {
  constructor(
    private readonly work: UnitOfWork,
    private readonly pages: PageRepository,
    private readonly documents: LiveDocumentRepository,
    private readonly presence: PresenceRepository,
    private readonly editing: PresenceQueries,
    private readonly save: SaveDocument,
    private readonly tidy: TidyDocument,
    private readonly tasks: Tasks,
    @Inject(LOG) private readonly log: Log,
  ) {}

  onModuleInit(): void {
    this.tasks.register(saveLeftPageTask, ({ pageId }) => this.run(String(pageId)));
    this.tasks.register(everyMinute, () => this.runAll());
    this.tasks.repeat(everyMinute, '* * * * *');
  }

  /** What is in the bin or was hidden waits until it is back. */
  async run(pageId: string): Promise<void> {
    if ((await this.editing.editing([pageId])).length > 0) return;
    const saved = await this.work.run(async () => {
      const page = await this.pages.findForSystem(pageId);
      return page?.status === 'PUBLISHED' && !page.hiddenAt ? this.save.run(page, null, '') : false;
    });
    if (saved) await this.tidy.run(pageId);
  }

  async runAll(): Promise<void> {
    await this.presence.forgetGone();
    for (const pageId of await this.documents.left(this.presence.goneBefore(), mostARun)) {
      // One page that cannot be saved does not keep the others from it.
      await this.run(pageId).catch((error: unknown) => this.log.error({ error: String(error), pageId }, 'a page could not be saved after everybody left'));
    }
  }
}
