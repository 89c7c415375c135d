import type { CommentFieldsFragment, ThreadFieldsFragment } from '../../gql/comments/graphql';

export type Comment = CommentFieldsFragment;
export type Thread = ThreadFieldsFragment;
type PageEnd = { hasNextPage: boolean; endCursor: string | null };

/** The comments of one item as far as they are on the screen: threads and their replies, oldest first. */
export interface Threads {
  list: Thread[];
  /** Threads on the server. */
  total: number;
  /** Comments and replies on the server. */
  count: number;
  end: PageEnd;
}

export const noThreads: Threads = { list: [], total: 0, count: 0, end: { hasNextPage: false, endCursor: null } };

export type ThreadsChange =
  | { type: 'page'; nodes: Thread[]; total: number; count: number; end: PageEnd }
  /** One thread that somebody followed a link to. */
  | { type: 'linked'; thread: Thread }
  | { type: 'replies'; threadId: string; nodes: Comment[]; end: PageEnd }
  | { type: 'added'; comment: Comment; threadId: string | undefined }
  | { type: 'changed'; comment: Comment }
  /** A thread that came from another group, or went to one. */
  | { type: 'brought'; thread: Thread }
  | { type: 'taken'; id: string };

export function change(threads: Threads, by: ThreadsChange): Threads {
  switch (by.type) {
    case 'page':
      return { list: inOrder([...threads.list, ...by.nodes]), total: by.total, count: by.count, end: by.end };
    case 'linked':
      return { ...threads, list: inOrder([...threads.list, by.thread]) };
    case 'replies':
      return withThread(threads, by.threadId, (thread) => withReplies(thread, by.nodes, by.end));
    case 'added':
      return added(threads, by.comment, by.threadId);
    case 'brought':
      return { ...threads, total: threads.total + 1, list: inOrder([...threads.list, by.thread]) };
    case 'taken':
      return { ...threads, total: threads.total - 1, list: threads.list.filter(({ id }) => id !== by.id) };
    case 'changed':
      return { ...threads, list: threads.list.map((thread) => withChanged(thread, by.comment)) };
  }
}

function added(threads: Threads, comment: Comment, threadId: string | undefined): Threads {
  const counted = { ...threads, count: threads.count + 1 };
  if (threadId !== undefined) {
    return withThread(counted, threadId, (thread) => ({
      ...withReplies(thread, [comment], thread.replies.pageInfo),
      replyCount: thread.replyCount + 1,
    }));
  }
  const replies = { nodes: [], pageInfo: { hasNextPage: false, endCursor: null }, totalCount: 0 };
  const thread: Thread = { ...comment, replyCount: 0, replies };
  return { ...counted, total: threads.total + 1, list: inOrder([...threads.list, thread]) };
}

function withThread(threads: Threads, id: string, update: (thread: Thread) => Thread): Threads {
  return { ...threads, list: threads.list.map((thread) => (thread.id === id ? update(thread) : thread)) };
}

function withReplies(thread: Thread, nodes: Comment[], pageInfo: PageEnd): Thread {
  return { ...thread, replies: { ...thread.replies, nodes: inOrder([...thread.replies.nodes, ...nodes]), pageInfo } };
}

function withChanged(thread: Thread, comment: Comment): Thread {
  if (thread.id === comment.id) return { ...thread, ...comment };
  const nodes = thread.replies.nodes.map((reply) => (reply.id === comment.id ? comment : reply));
  return { ...thread, replies: { ...thread.replies, nodes } };
}

/** Each once, oldest first; the later copy of a comment is the newer one. */
function inOrder<One extends { id: string; createdAt: string }>(comments: One[]): One[] {
  const each = [...new Map(comments.map((comment) => [comment.id, comment])).values()];
  return each.toSorted((one, other) => Date.parse(one.createdAt) - Date.parse(other.createdAt));
}

/** Whether this comment is on the screen. */
export function isShown({ list }: Threads, id: string): boolean {
  return list.some((thread) => thread.id === id || thread.replies.nodes.some((reply) => reply.id === id));
}

/** Threads, and replies of one thread, that are not on the screen yet. */
export function threadsLeft({ list, total }: Threads): number {
  return Math.max(0, total - list.length);
}

export function repliesLeft({ replyCount, replies }: Thread): number {
  return Math.max(0, replyCount - replies.nodes.length);
}
