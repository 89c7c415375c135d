import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { ensure } from '../../../platform/access/ensure.js';
import { Clock } from '../../../platform/clock.js';
import { UnitOfWork } from '../../../platform/db/unit-of-work.js';
import { ValidationFailed } from '../../../platform/errors/problems.js';
import { RateLimits } from '../../../platform/limits/rate-limits.js';
import { DraftRepository, type ItemDraft, canEdit, sameContent } from '../../content/content.public.js';
import { type DraftSaved, type EditConflict, type PlacedContent, type PostDraftInput, PostDrafts } from '../post-drafts.js';
import { standfirstOf } from '../post-content.js';
import type { Post } from '../post.entity.js';
import { PostPlaces } from '../post-places.js';
import { savingLimit } from '../post.limits.js';
import { PostQueries } from '../post.queries.js';
import { PostRepository } from '../post.repository.js';

export interface SaveDraftInput {
  readonly postId: string;
  /** The version that the text was written on. */
  readonly baseVersion: number;
  /** The text of that version is another's, or another window's, which was not built upon: it is set aside. */
  readonly setsAside?: boolean | null;
  readonly draft: PostDraftInput;
}

export type SaveDraftOutcome = DraftSaved | EditConflict | ValidationFailed;

/** Keeps the working copy; others do not see it. Saving is not an event: the editor does it every few seconds. */
@Injectable()
export class SaveDraft {
  constructor(
    private readonly posts: PostRepository,
    private readonly drafts: DraftRepository,
    private readonly postDrafts: PostDrafts,
    private readonly places: PostPlaces,
    private readonly queries: PostQueries,
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly rateLimits: RateLimits,
  ) {}

  async run(actor: Actor, { postId, baseVersion, setsAside, draft: input }: SaveDraftInput): Promise<SaveDraftOutcome> {
    await this.rateLimits.count(savingLimit, actor.personId);
    return this.work.run(async () => {
      const post = await this.posts.getReadable(actor, postId, input.blogId);
      ensure(canEdit(actor, post));
      const content = await this.postDrafts.read(actor, input, post);
      if (content instanceof ValidationFailed) return content;
      const draft = await this.drafts.open(post);
      // Also where the version is an older one: then the answer to the very same save was lost on the way.
      if (isKept(post, draft, content)) return this.saved(actor, post);
      if (draft.version !== baseVersion) return this.postDrafts.conflict(actor, post);
      if (setsAside) await this.setAside(actor, post);
      return this.keep(actor, post, draft, content);
    });
  }

  /**
   * Saves whatever the version; for the repeated request that began the post, which another window may have gone on with.
   * The post is locked and may be edited.
   */
  async overwrite(actor: Actor, post: Post, input: PostDraftInput): Promise<DraftSaved | ValidationFailed> {
    const content = await this.postDrafts.read(actor, input, post);
    if (content instanceof ValidationFailed) return content;
    const draft = await this.drafts.open(post);
    if (isKept(post, draft, content)) return this.saved(actor, post);
    await this.setAside(actor, post);
    return this.keep(actor, post, draft, content);
  }

  private setAside(actor: Actor, post: Post): Promise<void> {
    return this.drafts.setAside(post, { personId: actor.personId, at: this.clock.now() });
  }

  private async keep(actor: Actor, post: Post, draft: ItemDraft, content: PlacedContent): Promise<DraftSaved> {
    const at = this.clock.now();
    draft.save(content, standfirstOf(content), { personId: actor.personId, at });
    post.chooseBlog(content.blogId);
    await this.places.followBlog(post);
    if (post.revisionNumber === 0) post.followDraft(content, at);
    await this.posts.flush();
    return this.saved(actor, post);
  }

  private async saved(actor: Actor, post: Post): Promise<DraftSaved> {
    return { type: 'DraftSaved', post: await this.queries.getOwn(actor, post) };
  }
}

/** Whether what was sent is what is stored: the words, and where they should stand. */
function isKept(post: Post, draft: ItemDraft, content: PlacedContent): boolean {
  return sameContent(draft, content) && content.blogId === (post.chosenBlogId ?? post.blogId);
}
