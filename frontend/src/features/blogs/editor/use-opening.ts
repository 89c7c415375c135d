import { useEffect, useState } from 'react';
import { useClient, type Client } from 'urql';
import {
  AudienceOptionsDocument,
  EditorChoicesDocument,
  PostToEditDocument,
  type AudienceChoice,
  type EditorChoicesQuery,
  type PostToEditQuery,
} from '../../../gql/blogs/graphql';
import { RequestFailure, toRequestFailure } from '../../../lib/request-failure';
import { keptOnDevice, type DeviceDraft } from './saving/device-drafts';
import { emptyText, textOf } from './saving/draft-text';
import { open, type Opening } from './saving/opening';
import { settled } from './saving/use-draft-saver';

export type PostToEdit = PostToEditQuery['post'];

/** All that an editor needs before it is shown. */
export interface OpenedPost {
  postId: string;
  choices: EditorChoicesQuery;
  /** Undefined for a post that is not on the server yet. */
  post: PostToEdit | undefined;
  /** In their order; for a new post the person who writes it. */
  authors: PostToEdit['authors'];
  opening: Opening;
  savedAt: number | undefined;
}

/**
 * Reads the draft of the server and what this device keeps of it. Asked once: while somebody writes, nothing may be
 * exchanged below their hands.
 */
export function useOpening(postId: string, isNew: boolean, personId: string): OpenedPost | undefined {
  const client = useClient();
  const [result, setResult] = useState<OpenedPost | RequestFailure>();
  useEffect(() => {
    let isHere = true;
    const answer = (given: OpenedPost | RequestFailure) => {
      if (isHere) setResult(given);
    };
    read(client, postId, isNew, personId).then(answer, (error: unknown) =>
      answer(error instanceof RequestFailure ? error : new RequestFailure('INTERNAL')),
    );
    return () => {
      isHere = false;
    };
  }, [client, postId, isNew, personId]);
  if (result instanceof RequestFailure) throw result;
  return result;
}

async function read(client: Client, postId: string, isNew: boolean, personId: string): Promise<OpenedPost> {
  await settled(postId);
  const [choices, kept, post] = await Promise.all([
    readChoices(client),
    readKept(personId, postId),
    isNew ? undefined : readPost(client, postId),
  ]);
  if (!isNew && post === undefined && !kept.some(({ version }) => version === 0)) throw new RequestFailure('NOT_FOUND');
  if (post !== undefined && !post.draft) throw new RequestFailure('NOT_FOUND');

  // A blog's page may send people here to write for it.
  const asked = new URLSearchParams(window.location.search).get('blog');
  const blog = choices.blogOptions.find(({ id }) => id === asked) ?? choices.blogOptions[0];
  const audience = post || !blog ? 'EVERYONE' : await readFirstChoice(client, blog.id, postId);
  const server = post?.draft
    ? { text: textOf(post.draft), version: post.draft.version }
    : { text: emptyText(choices.site.marking.id, audience, blog?.id), version: 0 };
  const savedAt = post?.draft ? Date.parse(post.draft.savedAt) : undefined;
  const viewer = choices.viewer?.person;
  const authors = post?.authors ?? (viewer ? [viewer] : []);
  return { postId, choices, post, authors, opening: open(server, kept), savedAt };
}

async function readChoices(client: Client): Promise<EditorChoicesQuery> {
  const { data, error } = await client.query(EditorChoicesDocument, {}).toPromise();
  if (!data) throw error ? toRequestFailure(error) : new RequestFailure('INTERNAL');
  return data;
}

/** In some groups there is but one. */
async function readFirstChoice(client: Client, blogId: string, postId: string): Promise<AudienceChoice> {
  const { data, error } = await client.query(AudienceOptionsDocument, { blogId, postId }).toPromise();
  if (!data) throw error ? toRequestFailure(error) : new RequestFailure('INTERNAL');
  return data.audienceOptions[0]?.choice ?? 'EVERYONE';
}

/** Undefined when the server does not know the post. */
async function readPost(client: Client, id: string): Promise<PostToEdit | undefined> {
  const { data, error } = await client.query(PostToEditDocument, { id }, { requestPolicy: 'network-only' }).toPromise();
  if (data) return data.post;
  const failure = error ? toRequestFailure(error) : new RequestFailure('INTERNAL');
  if (failure.code === 'NOT_FOUND') return undefined;
  throw failure;
}

/** A device without storage keeps nothing. */
async function readKept(personId: string, postId: string): Promise<DeviceDraft[]> {
  try {
    return await keptOnDevice(personId, postId);
  } catch (error) {
    console.info('This device cannot keep drafts', error);
    return [];
  }
}
