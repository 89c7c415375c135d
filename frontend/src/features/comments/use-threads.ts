import { useCallback, useEffect, useReducer, useState } from 'react';
import { useClient } from 'urql';
import {
  CommentRepliesDocument,
  CommentsDocument,
  CommentThreadDocument,
  type CommentsQuery,
} from '../../gql/comments/graphql';
import { toRequestFailure, type RequestFailure } from '../../lib/request-failure';
import { change, noThreads, type Thread, type Threads, type ThreadsChange } from './threads';

const pageSize = 20;
const firstReplies = 3;
const replyPage = 20;

interface UseThreads {
  /** The item's id; undefined until the first comments are there. */
  itemId: string | undefined;
  threads: Threads;
  failure: RequestFailure | undefined;
  busy: boolean;
  apply: (by: ThreadsChange) => void;
  /** The first page, or the one after what is shown. */
  load: () => Promise<void>;
  loadReplies: (thread: Thread) => Promise<void>;
  /** Brings the thread of a comment that is not on the screen; false when there is none. */
  loadThreadOf: (commentId: string) => Promise<boolean>;
}

/** The comments below one item. `address` is the item's address or short id. */
export function useThreads(address: string): UseThreads {
  const client = useClient();
  const [threads, apply] = useReducer(change, noThreads);
  const [itemId, setItemId] = useState<string>();
  const [{ busy, failure }, setState] = useState<{ busy: boolean; failure?: RequestFailure }>({ busy: false });

  const receive = useCallback((post: CommentsQuery['post']) => {
    const { nodes, pageInfo, totalCount } = post.comments;
    apply({ type: 'page', nodes, total: totalCount, count: post.commentCount, end: pageInfo });
    setItemId(post.id);
  }, []);

  const ask = useCallback(
    async (after: string | null) => {
      const variables = { address, first: pageSize, after, firstReplies };
      const { data, error } = await client.query(CommentsDocument, variables, { requestPolicy: 'network-only' });
      return { post: data?.post, failure: error && toRequestFailure(error) };
    },
    [client, address],
  );

  useEffect(() => {
    let isHere = true;
    void ask(null).then((answer) => {
      if (!isHere) return;
      if (answer.post) receive(answer.post);
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
    if (answer.post) receive(answer.post);
    setState({ busy: false, failure: answer.failure });
  };

  const loadReplies = async ({ id, replies }: Thread) => {
    const variables = { commentId: id, first: replyPage, after: replies.pageInfo.endCursor };
    const { data, error } = await client.query(CommentRepliesDocument, variables, { requestPolicy: 'network-only' });
    if (data) {
      const { nodes, pageInfo } = data.comment.replies;
      apply({ type: 'replies', threadId: id, nodes, end: pageInfo });
    }
    setState({ busy: false, failure: error && toRequestFailure(error) });
  };

  const loadThreadOf = useCallback(
    async (commentId: string) => {
      const variables = { address, commentId, firstReplies: replyPage };
      const { data } = await client.query(CommentThreadDocument, variables, { requestPolicy: 'network-only' });
      const thread = data?.post.commentThread;
      if (thread) apply({ type: 'linked', thread });
      return thread !== null && thread !== undefined;
    },
    [client, address],
  );

  return { itemId, threads, failure, busy, apply, load, loadReplies, loadThreadOf };
}
