import { useClient, type OperationResult } from 'urql';
import { AddCommentDocument, EditCommentDocument, type PassageInput } from '../../gql/comments/graphql';
import { RequestFailure, toRequestFailure } from '../../lib/request-failure';
import type { SendOutcome } from './comment-form';
import type { KeptComment } from './kept-comments';
import type { Comment } from './threads';

type Answer = { comment: Comment } | { problems: { message: string }[] };

/** Sends new comments and changed ones; `onTaken` gets the comment as the server keeps it. */
export function useSendComment(): {
  add: (
    where: { itemId: string; parentId: string | undefined; passage?: PassageInput },
    comment: KeptComment,
    onTaken: (comment: Comment) => void,
  ) => Promise<SendOutcome>;
  edit: (commentId: string, comment: KeptComment, onTaken: (comment: Comment) => void) => Promise<SendOutcome>;
} {
  const client = useClient();
  return {
    add: async (where, comment, onTaken) => {
      const result = await client.mutation(AddCommentDocument, { input: { ...where, ...comment } }).toPromise();
      return settle(result, result.data?.addComment, onTaken);
    },
    edit: async (commentId, { text }, onTaken) => {
      const result = await client.mutation(EditCommentDocument, { input: { commentId, text } }).toPromise();
      return settle(result, result.data?.editComment, onTaken);
    },
  };
}

function settle(
  { error }: OperationResult,
  answer: Answer | undefined,
  onTaken: (comment: Comment) => void,
): SendOutcome {
  if (error) return { failure: toRequestFailure(error) };
  if (answer === undefined) return { failure: new RequestFailure('INTERNAL') };
  if ('problems' in answer) return { problem: answer.problems[0]?.message ?? 'This comment was not accepted' };
  onTaken(answer.comment);
  return {};
}
