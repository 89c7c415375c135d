import { idFrom } from '../platform/ids.js';
import type { NewComment } from '../features/comments/comments.public.js';

interface WrittenReply {
  readonly author: string;
  /** Since the post was published, also for replies. */
  readonly minutesAfter: number;
  readonly text: string;
}

/** A comment as it stands in demo/comments.json. */
export interface WrittenComment extends WrittenReply {
  /** The name of the post's file, without its ending. */
  readonly post: string;
  readonly replies?: readonly WrittenReply[];
}

/** The comments on one post with their replies, in the order of time. The same ones have the same ids every time. */
export function commentsOn(
  post: { readonly id: string; readonly name: string; readonly publishedAt: Date },
  written: readonly WrittenComment[],
  personId: (key: string) => string,
): NewComment[] {
  const comments: NewComment[] = [];
  for (const comment of written.filter((one) => one.post === post.name)) {
    const parentId = add(comment, null);
    for (const reply of comment.replies ?? []) add(reply, parentId);
  }
  return comments.sort((one, other) => one.createdAt.getTime() - other.createdAt.getTime());

  function add({ author, minutesAfter, text }: WrittenReply, parentId: string | null): string {
    const id = idFrom(`demo comment\n${post.name}\n${parentId}\n${author}\n${minutesAfter}\n${text}`);
    const createdAt = new Date(post.publishedAt.getTime() + minutesAfter * 60_000);
    comments.push({ id, itemId: post.id, parentId, authorId: personId(author), body: text, createdAt });
    return id;
  }
}
