import { isDeepStrictEqual } from 'node:util';
import { type RichTextDocument, parseRichText } from '@crossbench/schema/rich-text';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock.js';
import { UnitOfWork } from '../../../platform/db/unit-of-work.js';
import { BadRequest } from '../../../platform/errors/domain-errors.js';
import { Events } from '../../../platform/events/events.js';
import {
  AttachImage, type AttachedImage, type AudienceChoice, DraftRepository, ItemRepository, Revisions, sameWords,
} from '../../content/content.public.js';
import { distinctTags } from '../../tags/tags.public.js';
import type { PostContent } from '../post-content.js';
import type { Post } from '../post.entity.js';
import { postEdited, postPublished } from '../post.events.js';
import { type BlogKind, placeOfImported } from '../blog-places.js';
import { BlogRepository } from '../blog.repository.js';
import { PostPlaces } from '../post-places.js';
import { PostRepository } from '../post.repository.js';

/** Keeps a picture with the post; the same bytes again are the same picture. Throws ImageRefused. */
export type AttachImported = (image: { bytes: Buffer; name: string; description: string }) => Promise<AttachedImage>;

export interface ImportPostInput {
  /** Under which the post is known outside, for example `blog/2015-03-12-hello`. */
  readonly sourceId: string;
  /** Used when the post is new: `newPostAddress` makes them. */
  readonly id: string;
  readonly shortId: string;
  readonly title: string;
  /** At least one, in their order. */
  readonly authorIds: readonly string[];
  readonly departmentId: string | null;
  readonly publishedAt: Date;
  readonly tags: readonly string[];
  /** Plain text; may be empty. */
  readonly standfirst: string;
  readonly markingId: string;
  /** For a new post; EVERYONE by default. Afterwards the authors decide. */
  readonly intendedReaders?: AudienceChoice;
  /** Where a new post stands; in its first author's own blog by default. Afterwards the authors and editors decide. */
  readonly place?: BlogKind;
  /** Makes the text. May be called more than once. */
  readonly body: (attach: AttachImported) => Promise<RichTextDocument>;
}

export interface ImportPostOutcome {
  /** `edited-here`: written on, archived, withdrawn or hidden here since the last import, so it was left alone. */
  readonly type: 'created' | 'updated' | 'unchanged' | 'edited-here';
  readonly id: string;
}

/**
 * Publishes a post from elsewhere, or brings it up to date, in one transaction. The system does it: it asks nobody's
 * permission, and accepts pictures without a description, which its caller reports.
 */
@Injectable()
export class ImportPost {
  constructor(
    private readonly posts: PostRepository,
    private readonly items: ItemRepository,
    private readonly blogs: BlogRepository,
    private readonly places: PostPlaces,
    private readonly drafts: DraftRepository,
    private readonly revisions: Revisions,
    private readonly attachImage: AttachImage,
    private readonly work: UnitOfWork,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** Throws BadRequest when the text cannot be kept; then nothing is. */
  run(input: ImportPostInput): Promise<ImportPostOutcome> {
    return this.work.run(async () => {
      const post = await this.posts.findBySourceForSystem(input.sourceId);
      if (!post) return this.create(input);
      return (await this.wasEditedHere(post)) ? { type: 'edited-here', id: post.id } : this.update(post, input);
    });
  }

  private async create(input: ImportPostInput): Promise<ImportPostOutcome> {
    const { id, shortId, sourceId, departmentId, authorIds } = input;
    const empty = { type: 'doc' as const, content: [] };
    const place = placeOfImported(input);
    await this.blogs.ensure(place);
    const post = await this.posts.add({ id, shortId, sourceId, departmentId, authorIds, blogId: place.id, content: contentFrom(input, empty) });
    const content = contentFrom(input, await this.bodyOf(post, input));
    post.show(input.publishedAt);
    await this.publish(post, content);
    await this.events.record(postPublished(id, post.revisionNumber), null);
    return { type: 'created', id };
  }

  private async update(post: Post, input: ImportPostInput): Promise<ImportPostOutcome> {
    const published = await this.drafts.published(post);
    const content = contentFrom(input, await this.bodyOf(post, input));
    const isRewritten = !published || !sameWords(published, { ...content, intendedReaders: published.intendedReaders });
    const isMoved = await this.updateFacts(post, input);
    if (!isRewritten && !isMoved) return { type: 'unchanged', id: post.id };
    if (isRewritten) {
      post.show(this.clock.now());
      await this.publish(post, { ...content, intendedReaders: post.intendedReaders });
    }
    post.touch(this.clock.now());
    await this.posts.flush();
    await this.events.record(postEdited(post.id, post.revisionNumber), null);
    return { type: 'updated', id: post.id };
  }

  /** What belongs to the post and not to its text: who wrote it, where and when. */
  private async updateFacts(post: Post, { authorIds, departmentId, publishedAt }: ImportPostInput): Promise<boolean> {
    const hasOthers = !isDeepStrictEqual([...post.authorIds], [...authorIds]);
    const isElsewhere = (post.departmentId ?? null) !== departmentId;
    const isRedated = post.publishedAt?.getTime() !== publishedAt.getTime();
    post.departmentId = departmentId;
    post.publishedAt = publishedAt;
    if (hasOthers) await this.items.changeAuthors(post, authorIds);
    else if (isElsewhere) await this.items.readdress(post);
    await this.places.followAuthors(post);
    return hasOthers || isElsewhere || isRedated;
  }

  private async publish(post: Post, content: PostContent): Promise<void> {
    const introduction = content.details.standfirst;
    post.standfirst = introduction as typeof post.standfirst;
    await this.revisions.add(post, { content, introduction, authorId: post.authorId, summary: '' });
    post.importedRevision = post.revisionNumber;
    const draft = await this.drafts.find(post);
    draft?.followRevision(post.revisionNumber, content, introduction, { personId: post.authorId, at: this.clock.now() });
    await this.posts.flush();
  }

  private async wasEditedHere(post: Post): Promise<boolean> {
    const draft = await this.drafts.find(post);
    const isOurs = post.revisionNumber === post.importedRevision && !draft?.changed;
    return !isOurs || post.status !== 'PUBLISHED' || Boolean(post.hiddenAt ?? post.disposedAt);
  }

  private async bodyOf(post: Post, input: ImportPostInput): Promise<RichTextDocument> {
    const body = await input.body(({ bytes, name, description }) => this.attachImage.forSystem(post.id, bytes, name, description));
    const result = parseRichText(body);
    if (!result.ok) throw new BadRequest(result.problems.join(' '));
    return result.document;
  }
}

function contentFrom(input: ImportPostInput, body: RichTextDocument): PostContent {
  const { title, tags, standfirst, markingId, intendedReaders = 'EVERYONE' } = input;
  return { title, body, tags: distinctTags(tags), markingId, intendedReaders, details: { standfirst } };
}
