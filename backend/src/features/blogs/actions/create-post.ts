import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { Audiences } from '../../../platform/access/audiences.js';
import { ensure } from '../../../platform/access/ensure.js';
import { personKey } from '../../../platform/access/reader-keys.js';
import { Clock } from '../../../platform/clock.js';
import { UnitOfWork } from '../../../platform/db/unit-of-work.js';
import { BadRequest, NotFound } from '../../../platform/errors/domain-errors.js';
import { ValidationFailed } from '../../../platform/errors/problems.js';
import { Events } from '../../../platform/events/events.js';
import { isId } from '../../../platform/ids.js';
import { RateLimits } from '../../../platform/limits/rate-limits.js';
import { DraftRepository, canEdit, withAudience } from '../../content/content.public.js';
import { type DraftSaved, type PostDraftInput, PostDrafts } from '../post-drafts.js';
import { standfirstOf } from '../post-content.js';
import type { Post } from '../post.entity.js';
import { postCreated } from '../post.events.js';
import { creatingLimit } from '../post.limits.js';
import { PostQueries } from '../post.queries.js';
import { PostIdTaken, PostRepository } from '../post.repository.js';
import { SaveDraft } from './save-draft.js';

export interface CreatePostInput {
  /** Made by the browser, so that a request that is sent again makes no second post. */
  readonly id: string;
  readonly draft: PostDraftInput;
}

export type CreatePostOutcome = DraftSaved | ValidationFailed;

/** Begins a post as a draft. */
@Injectable()
export class CreatePost {
  constructor(
    private readonly audiences: Audiences,
    private readonly posts: PostRepository,
    private readonly drafts: DraftRepository,
    private readonly postDrafts: PostDrafts,
    private readonly saveDraft: SaveDraft,
    private readonly queries: PostQueries,
    private readonly work: UnitOfWork,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly rateLimits: RateLimits,
  ) {}

  async run(actor: Actor, input: CreatePostInput): Promise<CreatePostOutcome> {
    if (!isId(input.id)) throw new BadRequest('The id of a new post is a uuid');
    await this.rateLimits.count(creatingLimit, actor.personId);
    const create = () => this.work.run(() => this.createOrSave(actor, { ...input, id: input.id.toLowerCase() }));
    // The id is taken. By the same request, which arrived twice: then there is a post to save into now.
    return create().catch(ifTaken(() => create().catch(ifTaken(() => Promise.reject(new NotFound())))));
  }

  private async createOrSave(actor: Actor, { id, draft }: CreatePostInput): Promise<CreatePostOutcome> {
    const post = await this.posts.findReadable(await this.withOwnAudiences(actor), id);
    if (post) return this.saveAgain(actor, post, draft);
    const content = await this.postDrafts.read(actor, draft, null);
    if (content instanceof ValidationFailed) return content;
    const made = await this.posts.add({ id, authorIds: [actor.personId], departmentId: actor.departmentId, blogId: content.blogId, content });
    this.drafts.add(made, content, standfirstOf(content), { personId: actor.personId, at: this.clock.now() });
    await this.posts.flush();
    await this.events.record(postCreated(id), actor);
    return { type: 'DraftSaved', post: await this.queries.getOwn(actor, made) };
  }

  // The same request, sent twice, may have made the person's first audience after this one looked for theirs.
  private async withOwnAudiences(actor: Actor): Promise<Actor> {
    return { ...actor, audiences: [...actor.audiences, ...(await this.audiences.heldBy([personKey(actor.personId)]))] };
  }

  /** An answer was lost on the way. What was published since is left as it is: only a late copy can come now. */
  private async saveAgain(actor: Actor, post: Post, draft: PostDraftInput): Promise<CreatePostOutcome> {
    if (!post.authorIds.includes(actor.personId)) throw new NotFound();
    ensure(canEdit(withAudience(actor, post.audienceId), post));
    if (post.revisionNumber > 0) return { type: 'DraftSaved', post: await this.queries.getOwn(actor, post) };
    return this.saveDraft.overwrite(actor, post, draft);
  }
}

function ifTaken<Outcome>(then: () => Promise<Outcome>): (error: unknown) => Promise<Outcome> {
  return (error) => {
    if (error instanceof PostIdTaken) return then();
    throw error;
  };
}
