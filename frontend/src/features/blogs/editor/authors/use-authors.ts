import { useState } from 'react';
import { useClient } from 'urql';
import {
  AddAuthorDocument,
  MoveAuthorUpDocument,
  RemoveAuthorDocument,
  type PostAuthorsFragment,
} from '../../../../gql/blogs/graphql';
import { RequestFailure, toRequestFailure } from '../../../../lib/request-failure';

export type Author = PostAuthorsFragment['authors'][number];
export type AuthorChange = 'add' | 'remove' | 'moveUp';

interface State {
  authors: readonly Author[];
  busy: boolean;
  /** Why it was not done. */
  problem: string | undefined;
  failure: RequestFailure | undefined;
}

export interface Authors extends State {
  /** Undefined when it was not done; otherwise whether the viewer still is an author. */
  change: (how: AuthorChange, personId: string) => Promise<{ isAuthor: boolean } | undefined>;
}

/** Who writes the post. Every change is kept at once: the draft has to be on the server first. */
export function useAuthors(postId: string, first: readonly Author[], ensureOnServer: () => Promise<boolean>): Authors {
  const client = useClient();
  const [state, setState] = useState<State>({ authors: first, busy: false, problem: undefined, failure: undefined });
  const calm = { authors: state.authors, busy: false, problem: undefined, failure: undefined };

  const ask = async (how: AuthorChange, personId: string) => {
    const variables = { input: { postId, personId } };
    if (how === 'add') {
      const { data, error } = await client.mutation(AddAuthorDocument, variables).toPromise();
      return { result: data?.addAuthor, error };
    }
    if (how === 'remove') {
      const { data, error } = await client.mutation(RemoveAuthorDocument, variables).toPromise();
      return { result: data?.removeAuthor, error };
    }
    const { data, error } = await client.mutation(MoveAuthorUpDocument, variables).toPromise();
    return { result: data?.moveAuthorUp, error };
  };

  const change: Authors['change'] = async (how, personId) => {
    if (state.busy) return undefined;
    setState({ ...calm, busy: true });
    if (!(await ensureOnServer())) {
      setState({ ...calm, problem: 'The draft could not be saved. Try again when it is' });
      return undefined;
    }
    const { result, error } = await ask(how, personId);
    if (!result) {
      setState({ ...calm, failure: error ? toRequestFailure(error) : new RequestFailure('INTERNAL') });
      return undefined;
    }
    if (result.__typename === 'ValidationFailed') {
      setState({ ...calm, problem: result.problems[0]?.message });
      return undefined;
    }
    const authors = result.post?.authors ?? [];
    setState({ ...calm, authors });
    return { isAuthor: authors.some(({ isViewer }) => isViewer) };
  };

  return { ...state, change };
}
