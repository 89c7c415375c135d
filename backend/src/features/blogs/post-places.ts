import { Injectable } from '@nestjs/common';
import type { Problems } from '../../platform/errors/problems.js';
import { isId } from '../../platform/ids.js';
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
  constructor(private readonly blogs: BlogRepository) {}

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
      problems.add('draft.blogId', 'Choose your own blog, or the blog of the department that you are in');
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
    await this.blogs.unpin(post.id);
  }

  private async find(blogId: string, authorIds: readonly string[]) {
    return placesOf(await this.blogs.departmentsOf(authorIds)).find(({ id }) => id === blogId);
  }
}
