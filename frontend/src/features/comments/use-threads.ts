import { useCallback, useEffect, useReducer, useState } from 'react';
import { useClient } from 'urql';
import {
  CommentRepliesDocument,
  CommentsDocument,
  CommentThreadDocument,
  PageCommentsDocument,
  PageCommentThreadDocument,
  type CommentGroup,
  type CommentsQuery,
} from '../../gql/comments/graphql';
import { toRequestFailure, type RequestFailure } from '../../lib/request-failure';
import { change, noThreads, type Thread, type Threads, type ThreadsChange } from './threads';

const pageSize = 20;
const firstReplies = 3;
const replyPage = 20;
const fresh = { requestPolicy: 'network-only' } as const;

export interface UseThreads {
  /** The item's id; undefined until the first comments are there. */
  itemId: string | undefined;
  threads: Threads;
  failure: RequestFailure | undefined;
  busy: boolean;
  apply: (by: ThreadsChange) => void;
  /** The first page, or the one after what is shown. */
  load: () => Promise<void>;
  loadReplies: (thread: Thread) => Promise<void>;
  /** Brings the thread of a comment that is not on the screen; undefined when there is none. */
  threadOf: (commentId: string) => Promise<Thread | undefined>;
}

/** The kinds of items that can be discussed. */
export type DiscussedKind = 'post' | 'page';

/** The comments below one item. `address` is the item's address or short id. */
export function useThreads(address: string, kind: DiscussedKind, group: CommentGroup = 'ALL'): UseThreads {
  const client = useClient();
  const [threads, apply] = useReducer(change, noThreads);
  const [itemId, setItemId] = useState<string>();
  const [{ busy, failure }, setState] = useState<{ busy: boolean; failure?: RequestFailure }>({ busy: false });

  const receive = useCallback((item: CommentsQuery['post']) => {
    const { nodes, pageInfo, totalCount } = item.comments;
    apply({ type: 'page', nodes, total: totalCount, count: item.commentCount, end: pageInfo });
    setItemId(item.id);
  }, []);

  const ask = useCallback(
    async (after: string | null) => {
      const variables = { address, first: pageSize, after, firstReplies };
      const { item, error } = await (kind === 'page'
        ? client.query(PageCommentsDocument, { ...variables, group }, fresh).then(({ data, error }) => ({ item: data?.wikiPage, error }))
        : client.query(CommentsDocument, variables, fresh).then(({ data, error }) => ({ item: data?.post, error })));
      return { item, failure: error && toRequestFailure(error) };
    },
    [client, address, kind, group],
  );

  useEffect(() => {
    let isHere = true;
    void ask(null).then((answer) => {
      if (!isHere) return;
      if (answer.item) receive(answer.item);
      setState({ busy: false, failure: answer.failure });
    });
    return () => {
      isHere = false;
    };
  }, [ask, receive]);

  const load = async () => {
    if (busy) return;
    setState({ busy: true });
    const answer = await ask(threads.end.endCursor);
    if (answer.item) receive(answer.item);
    setState({ busy: false, failure: answer.failure });
  };

  const loadReplies = async ({ id, replies }: Thread) => {
    const variables = { commentId: id, first: replyPage, after: replies.pageInfo.endCursor };
    const { data, error } = await client.query(CommentRepliesDocument, variables, fresh);
    if (data) {
      const { nodes, pageInfo } = data.comment.replies;
      apply({ type: 'replies', threadId: id, nodes, end: pageInfo });
    }
    setState({ busy: false, failure: error && toRequestFailure(error) });
  };

  const threadOf = useCallback(
    async (commentId: string) => {
      const variables = { address, commentId, firstReplies: replyPage };
      const thread = await (kind === 'page'
        ? client.query(PageCommentThreadDocument, variables, fresh).then(({ data }) => data?.wikiPage.commentThread)
        : client.query(CommentThreadDocument, variables, fresh).then(({ data }) => data?.post.commentThread));
      return thread ?? undefined;
    },
    [client, address, kind],
  );

  return { itemId, threads, failure, busy, apply, load, loadReplies, threadOf };
}
