import { Injectable } from '@nestjs/common';
import type { Problems } from '../../platform/errors/problems.js';
import { isId } from '../../platform/ids.js';
import type { AudienceChoice } from '../content/content.public.js';
import { GroupRepository } from '../groups/groups.public.js';
import { BlogRepository } from './blog.repository.js';
import { ownBlogOf, placesOf } from './blog-places.js';
import type { Post } from './post.entity.js';

/** A post as far as it matters where it stands. */
export interface PlacedPost {
  readonly authorIds: readonly string[];
  readonly revisionNumber: number;
  readonly blogId: string;
  /** Where the draft says it should stand, when that is elsewhere. */
  readonly chosenBlogId?: string | null;
}

/** Decides in which blog a post may stand. Changing department moves nothing: what stands somewhere stays there. */
@Injectable()
export class PostPlaces {
  constructor(
    private readonly blogs: BlogRepository,
    private readonly groups: GroupRepository,
  ) {}

  /** The author's own blog, where a post stands when nothing else was chosen. */
  async ownBlog(authorId: string): Promise<string> {
    const own = ownBlogOf(authorId);
    await this.blogs.ensure(own);
    return own.id;
  }

  /** The blog of this department, for what nobody in particular chooses. */
  async departmentBlog(departmentId: string): Promise<string> {
    return this.blogs.ensureDepartment(departmentId);
  }

  /** The blog that the draft names, made when it is first needed; without a choice the post stays where it is. */
  async choose(problems: Problems, wanted: string | null | undefined, authorId: string, post: PlacedPost | null): Promise<string> {
    const current = post?.chosenBlogId ?? post?.blogId;
    if (!wanted || wanted === current) return current ?? this.ownBlog(authorId);
    if (wanted === post?.blogId) return wanted;
    const place = isId(wanted) ? await this.find(wanted.toLowerCase(), post?.authorIds ?? [authorId]) : undefined;
    if (!place) {
      problems.add('draft.blogId', 'Choose your own blog, that of the department that you are in, or a group to which all authors belong');
      return current ?? ownBlogOf(authorId).id;
    }
    await this.blogs.ensure(place);
    return place.id;
  }

  /**
   * Says whether the post may come to stand where its draft wants it now, or stay where it stands: between choosing and
   * publishing people move, leave groups and archive them. Nobody in particular acts when the clock publishes.
   */
  async checkPublishable(problems: Problems, post: PlacedPost, actorId: string | null): Promise<void> {
    const blogId = post.chosenBlogId ?? post.blogId;
    const groupId = await this.blogs.groupOf(blogId);
    const isStaying = post.revisionNumber > 0 && !post.chosenBlogId;
    if (groupId) {
      // Whoever left a group is no hindrance to those who go on there with what they wrote together.
      const problem = await this.hindranceIn(groupId, isStaying && actorId ? [actorId] : post.authorIds, actorId);
      if (problem) problems.add('draft.blogId', problem);
    } else if (!isStaying && !(await this.find(blogId, post.authorIds))) {
      problems.add('draft.blogId', 'You can no longer post in this blog. Choose another one');
    }
  }

  /** Says whether somebody can become an author where the post stands and is to stand. */
  async checkAuthor(problems: Problems, post: PlacedPost, personId: string, actorId: string): Promise<void> {
    for (const blogId of new Set([post.blogId, post.chosenBlogId ?? post.blogId])) {
      const groupId = await this.blogs.groupOf(blogId);
      if (!groupId) continue;
      const { strangers } = await this.blogs.hindrancesIn(groupId, [personId, actorId]);
      const isActorStrange = strangers.some(({ id }) => id === actorId);
      if (isActorStrange) problems.add('personId', 'You no longer belong to the group in which this post stands. Choose another place for it first');
      else if (strangers[0]) problems.add('personId', `${strangers[0].name} does not belong to the group. All authors of a post in a group do`);
    }
  }

  /** Call it when other people have become the authors: a post stands in no own blog of somebody who is none of them. */
  async followAuthors(post: Post): Promise<void> {
    const owners = await this.blogs.ownersOf([post.blogId, ...(post.chosenBlogId ? [post.chosenBlogId] : [])]);
    const isStrange = (blogId: string) => owners.has(blogId) && !post.authorIds.includes(owners.get(blogId) ?? '');
    if (post.chosenBlogId && isStrange(post.chosenBlogId)) post.chosenBlogId = null;
    if (!isStrange(post.blogId)) return;
    post.blogId = await this.ownBlog(post.authorId);
    await this.followBlog(post);
    await this.blogs.unpin(post.id);
  }

  /** Notes where the choice of readers does not fit the place: in a group its members or all whom it lets read, elsewhere no members. */
  async checkAudience(problems: Problems, blogId: string, audience: AudienceChoice): Promise<void> {
    const groupId = await this.blogs.groupOf(blogId);
    const [group] = await this.groups.hold(groupId ? [groupId] : []);
    const fits = group ? audience === 'GROUP' || (audience === 'EVERYONE' && group.kind === 'OPEN') : audience !== 'GROUP';
    if (fits) return;
    problems.add('draft.audience', group ? 'Choose who can see it: in this group its members only' : 'Choose who can see it: “members” is for posts in a group');
  }

  /** The item stands in the group whose blog it stands in. Call it after every change of blog, before the post gets its readers. */
  async followBlog(post: Post): Promise<void> {
    post.groupId = await this.blogs.groupOf(post.blogId);
  }

  private async hindranceIn(groupId: string, authorIds: readonly string[], actorId: string | null): Promise<string | undefined> {
    const { isArchived, strangers } = await this.blogs.hindrancesIn(groupId, authorIds);
    if (strangers.some(({ id }) => id === actorId)) return 'You no longer belong to this group. Choose another place for the post';
    const [stranger] = strangers;
    if (stranger) return `${stranger.name} does not belong to this group, and all authors of a post there do. Choose another place, or remove them as an author`;
    return isArchived ? 'This group is archived, and nothing new is published there. Choose another place for the post' : undefined;
  }

  private async find(blogId: string, authorIds: readonly string[]) {
    return placesOf(await this.blogs.belongingOf(authorIds)).find(({ id }) => id === blogId);
  }
}
