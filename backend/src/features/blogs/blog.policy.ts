import type { Actor } from '../../platform/access/actor.js';
import { canRead } from '../../platform/access/readable.js';
import type { BlogKind } from './blog-places.js';

/** All that decides what may be done with a blog. Everybody may see that it is there; its posts have their own readers. */
export interface ActableBlog {
  readonly id: string;
  readonly kind: BlogKind;
  readonly personId: string | null;
  readonly departmentId: string | null;
  /** Where it is a group's and the viewer knows of that. */
  readonly group?: { readonly isMember: boolean } | null;
  readonly editorIds: readonly string[];
}

/** A post as far as it matters to those who look after its blog. */
export interface PostInBlog {
  readonly audienceId: number;
  readonly status: string;
  readonly hiddenAt?: Date | null;
  readonly blogId: string;
}

/** Puts posts there: the owner, everybody in the department, every member of the group. */
export function canPostIn(actor: Actor, blog: ActableBlog): boolean {
  switch (blog.kind) {
    case 'OWN':
      return blog.personId === actor.personId;
    case 'DEPARTMENT':
      return blog.departmentId !== null && blog.departmentId === actor.departmentId;
    case 'GROUP':
      return blog.group?.isMember ?? false;
  }
}

/** Pins, orders, describes, and sees what is read: the owner, the editors, the moderators of the group. */
export function canLookAfter(actor: Actor, blog: ActableBlog): boolean {
  return blog.kind === 'OWN' ? blog.personId === actor.personId : blog.editorIds.includes(actor.personId);
}

/** Site administrators begin; editors find others. An own blog has nobody but its owner. */
export function canNameEditors(actor: Actor, blog: ActableBlog): boolean {
  return blog.kind === 'DEPARTMENT' && (actor.roles.includes('SITE_ADMIN') || blog.editorIds.includes(actor.personId));
}

/** Holds a post at the top of its blog. */
export function canPin(actor: Actor, blog: ActableBlog, post: PostInBlog): boolean {
  return canRead(actor, post) && canLookAfter(actor, blog) && post.blogId === blog.id && post.status === 'PUBLISHED' && !post.hiddenAt;
}

/** Sends a post from a department's blog to its author's own one. Being an editor opens no post to anybody. */
export function canTakeOut(actor: Actor, blog: ActableBlog, post: PostInBlog): boolean {
  return (
    canRead(actor, post) && blog.kind === 'DEPARTMENT' && canLookAfter(actor, blog) && post.blogId === blog.id
    && (post.status === 'PUBLISHED' || post.status === 'ARCHIVED')
  );
}
