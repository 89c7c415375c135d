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

  /** Says whether the post may come to stand where its draft wants it now; between choosing and publishing people move. */
  async checkPublishable(problems: Problems, post: PlacedPost): Promise<void> {
    if (post.revisionNumber > 0 && !post.chosenBlogId) return;
    if (await this.find(post.chosenBlogId ?? post.blogId, post.authorIds)) return;
    problems.add('draft.blogId', 'You can no longer post in this blog. Choose another one');
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

  private async find(blogId: string, authorIds: readonly string[]) {
    return placesOf(await this.blogs.belongingOf(authorIds)).find(({ id }) => id === blogId);
  }
}
