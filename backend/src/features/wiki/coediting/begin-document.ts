import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/db/unit-of-work.js';
import { NotFound } from '../../../platform/errors/domain-errors.js';
import { PageRepository } from '../pages/page.repository.js';
import { firstUpdate } from './live-text.js';
import { LiveDocumentRepository } from './live-document.repository.js';
import { VersionQueries } from './version.queries.js';

/** Makes the document of a page from what its readers see, when somebody opens it first. Once for ever: a second one would say all twice. */
@Injectable()
export class BeginDocument {
  constructor(
    private readonly work: UnitOfWork,
    private readonly pages: PageRepository,
    private readonly documents: LiveDocumentRepository,
    private readonly versions: VersionQueries,
  ) {}

  async run(pageId: string): Promise<void> {
    if (await this.documents.isThere(pageId)) return;
    await this.work.run(async () => {
      const page = await this.pages.findForSystem(pageId);
      const content = page && (await this.versions.contentOf(page.id, page.revisionNumber));
      if (!content) throw new NotFound();
      await this.documents.begin(page.id, firstUpdate(content.body));
    });
  }
}
