import type { Client } from 'urql';
import {
  CreatePostDocument,
  SaveDraftDocument,
  type CreatePostMutation,
  type DraftTextFragment,
  type SaveDraftMutation,
} from '../../../../gql/blogs/graphql';
import { toRequestFailure, type RequestFailure } from '../../../../lib/request-failure';
import { sameText, textOf, type DraftText } from './draft-text';
import type { Problem, SendOutcome, StoredDraft } from './saving-tools';
import type { Trouble } from './saving-state';

/** Sends a text to the server: the first makes the post, later ones build on a version. Never rejects. */
export async function sendDraft(
  client: Client,
  postId: string,
  draft: DraftText,
  version: number,
  setsAside: boolean,
): Promise<SendOutcome<DraftText>> {
  if (version === 0) {
    const { data, error } = await client.mutation(CreatePostDocument, { input: { id: postId, draft } }).toPromise();
    return error || !data ? failed(error && toRequestFailure(error)) : created(data.createPost, draft);
  }
  const input = { postId, baseVersion: version, setsAside, draft };
  const { data, error } = await client.mutation(SaveDraftDocument, { input }).toPromise();
  return error || !data ? failed(error && toRequestFailure(error)) : saved(data.saveDraft);
}

function created(result: CreatePostMutation['createPost'], sent: DraftText): SendOutcome<DraftText> {
  if (result.__typename === 'ValidationFailed') return refused(result.problems);
  const { draft } = result.post;
  if (!draft) return { kind: 'failed', trouble: 'gone' };
  // The same post may have been made before, by a request whose answer was lost or in another tab.
  return sameText(textOf(draft), sent)
    ? { kind: 'saved', version: draft.version }
    : { kind: 'conflict', current: stored(draft) };
}

function saved(result: SaveDraftMutation['saveDraft']): SendOutcome<DraftText> {
  if (result.__typename === 'ValidationFailed') return refused(result.problems);
  if (result.__typename === 'EditConflict') return { kind: 'conflict', current: stored(result.current) };
  return result.post.draft
    ? { kind: 'saved', version: result.post.draft.version }
    : { kind: 'failed', trouble: 'gone' };
}

/** A draft of the server, as the other side of a conflict. */
export function stored(draft: DraftTextFragment): StoredDraft<DraftText> {
  const savedBy = draft.savedBy.isViewer ? 'you' : draft.savedBy.name;
  return { version: draft.version, text: textOf(draft), savedAt: draft.savedAt, savedBy };
}

function refused(problems: Problem[]): SendOutcome<DraftText> {
  return { kind: 'failed', trouble: 'refused', problems };
}

function failed(failure: RequestFailure | undefined): SendOutcome<DraftText> {
  const { code = 'INTERNAL', reference, retryAfterSeconds = 0 } = failure ?? {};
  return { kind: 'failed', trouble: troubles[code], reference, retryAfter: retryAfterSeconds * 1_000 };
}

const troubles: Record<RequestFailure['code'], Trouble> = {
  OFFLINE: 'offline',
  UNAUTHENTICATED: 'signed-out',
  HOUSE_RULES: 'house-rules',
  FORBIDDEN: 'gone',
  NOT_FOUND: 'gone',
  BAD_REQUEST: 'refused',
  TOO_MANY_REQUESTS: 'failed',
  UNAVAILABLE: 'failed',
  INTERNAL: 'failed',
};
