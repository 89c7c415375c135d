import { Injectable } from '@nestjs/common';
import { limits } from '@crossbench/schema/limits';
import { NotFound } from '../../platform/errors/domain-errors.js';
import { Problems, type ValidationFailed } from '../../platform/errors/problems.js';
import { isId } from '../../platform/ids.js';
import type { Actor } from '../../platform/access/actor.js';
import { ContentChecks, type DraftInput, DraftQueries, type DraftRow, type ItemCover, withAudience } from '../content/content.public.js';
import { type PostContent, postDetails } from './post-content.js';
import { type PlacedPost, PostPlaces } from './post-places.js';
import type { PostRow } from './post.queries.js';

export interface PostDraftInput extends DraftInput {
  readonly standfirst: string;
  readonly cover?: ItemCover | null;
  /** Where it should stand; without it the post stays where it is, and a new one goes to its author's own blog. */
  readonly blogId?: string | null;
}

/** A text, and the blog in which it should stand. */
export interface PlacedContent extends PostContent {
  readonly blogId: string;
}

export interface DraftSaved {
  readonly type: 'DraftSaved';
  readonly post: PostRow;
}

/** What is stored now; what was sent was not saved. */
export interface EditConflict {
  readonly type: 'EditConflict';
  readonly current: DraftRow;
}

/** What the actions that write drafts have in common. */
@Injectable()
export class PostDrafts {
  constructor(
    private readonly checks: ContentChecks,
    private readonly drafts: DraftQueries,
    private readonly places: PostPlaces,
  ) {}

  /** Checks what was sent; answers what is wrong with it, or the content in the form in which it is kept. */
  async read(actor: Actor, input: PostDraftInput, post: (PlacedPost & { departmentId?: string | null }) | null): Promise<PlacedContent | ValidationFailed> {
    const problems = new Problems();
    const content = await this.checks.readDraft(problems, input, post?.departmentId ?? actor.departmentId);
    const blogId = await this.places.choose(problems, input.blogId, actor.personId, post);
    await this.places.checkAudience(problems, blogId, input.audience);
    const standfirst = problems.text('draft.standfirst', input.standfirst, 'the introduction', limits.standfirst);
    const cover = input.cover ? readCover(problems, input.cover) : null;
    return problems.any ? problems.failed() : { ...content, blogId, details: postDetails(standfirst.replace(/\s+/g, ' '), cover) };
  }

  async conflict(actor: Actor, post: { id: string; audienceId: number }): Promise<EditConflict> {
    const current = await this.drafts.ofReadableItem(withAudience(actor, post.audienceId), post.id);
    if (!current) throw new NotFound();
    return { type: 'EditConflict', current };
  }
}

function readCover(problems: Problems, { attachmentId, description, decorative }: ItemCover): ItemCover {
  if (!isId(attachmentId)) problems.add('draft.cover', 'Choose a picture for the cover');
  const text = problems.text('draft.cover', description, 'the description of the cover', limits.imageDescription);
  return { attachmentId: attachmentId.toLowerCase(), description: text.replace(/\s+/g, ' '), decorative };
}
