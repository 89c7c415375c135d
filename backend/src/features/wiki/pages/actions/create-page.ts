import { limits } from '@crossbench/schema/limits';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/actor.js';
import { ensure } from '../../../../platform/access/ensure.js';
import { UnitOfWork } from '../../../../platform/db/unit-of-work.js';
import { BadRequest, NotFound } from '../../../../platform/errors/domain-errors.js';
import { Problems, type ValidationFailed } from '../../../../platform/errors/problems.js';
import { isId } from '../../../../platform/ids.js';
import { RateLimits } from '../../../../platform/limits/rate-limits.js';
import { MarkingQueries } from '../../../content/content.public.js';
import { canEditIn } from '../../spaces/space.policy.js';
import { SpaceRepository } from '../../spaces/space.repository.js';
import type { SpaceRow } from '../../spaces/space.rows.js';
import { creatingPagesLimit } from '../../wiki.limits.js';
import { PageVersions } from '../page-versions.js';
import { PageIdTaken, PageRepository } from '../page.repository.js';
import { pageTitleTaken, readPageTitle } from '../read-page-title.js';
import { textOfTemplate } from '../templates/template-text.js';

export interface CreatePageInput {
  /** Made by the browser, so that a request that is sent again makes no second page. */
  readonly id: string;
  readonly spaceId: string;
  /** Left out for a page at the top of the space. */
  readonly parentId?: string | null;
  readonly title: string;
  /** One of the templates; left out for a page on which nothing is written yet. */
  readonly templateId?: string | null;
}

export type CreatePageOutcome = { readonly type: 'WikiPageSaved'; readonly pageId: string } | ValidationFailed;

/** Makes a page, the last among its siblings, with its first version. */
@Injectable()
export class CreatePage {
  constructor(
    private readonly work: UnitOfWork,
    private readonly spaces: SpaceRepository,
    private readonly pages: PageRepository,
    private readonly versions: PageVersions,
    private readonly markings: MarkingQueries,
    private readonly rateLimits: RateLimits,
  ) {}

  async run(actor: Actor, input: CreatePageInput): Promise<CreatePageOutcome> {
    if (!isId(input.id)) throw new BadRequest('The id of a new page is a uuid');
    await this.rateLimits.count(creatingPagesLimit, actor.personId);
    return this.work.run(() => this.create(actor, { ...input, id: input.id.toLowerCase() })).catch((error: unknown) => {
      throw error instanceof PageIdTaken ? new NotFound() : error;
    });
  }

  private async create(actor: Actor, { id, spaceId, parentId = null, title: entered, templateId }: CreatePageInput): Promise<CreatePageOutcome> {
    const space = await this.spaces.getReadable(actor, spaceId);
    ensure(canEditIn(actor, space), 'Only editors of the space create pages there');
    if (await this.pages.wasCreatedBy(id, space.id, actor.personId)) return { type: 'WikiPageSaved', pageId: id };
    const problems = new Problems();
    const title = readPageTitle(problems, entered);
    const body = textOfTemplate(templateId);
    if (!body) throw new BadRequest('There is no template of this name');
    await this.checkPlace(problems, space, parentId, title);
    if (problems.any) return problems.failed();
    const content = {
      title,
      body,
      tags: [],
      markingId: (await this.markings.standard()).id,
      intendedReaders: space.intendedReaders,
      details: {},
    };
    const page = await this.pages.add({ id, space, parentId, content, createdBy: actor.personId });
    await this.versions.add(page, { content, summary: '', authorId: actor.personId, actor });
    return { type: 'WikiPageSaved', pageId: id };
  }

  private async checkPlace(problems: Problems, space: SpaceRow, parentId: string | null, title: string): Promise<void> {
    const depth = parentId ? await this.pages.depthOf(space.id, parentId) : 0;
    if (depth === undefined) throw new NotFound();
    if (depth >= limits.pageDepth) problems.add('parentId', `Pages can lie ${limits.pageDepth} levels deep. Choose a page further up`);
    if (title && (await this.pages.isTitleTaken(space.id, parentId, title))) problems.add('title', pageTitleTaken);
  }
}
