import { useQuery } from 'urql';
import { PossibleAuthorsDocument } from '../../../../gql/blogs/graphql';
import { useDelayed } from '../../../../lib/use-delayed';
import type { Colleague } from '../../../editor/public';

/** Milliseconds without typing before the server is asked. */
const pause = 200;
const most = 8;

/** Colleagues whose name begins as was typed and who can write where the post is to stand, without those who do already. */
export function usePossibleAuthors(typed: string, blogId: string, authors: readonly { id: string }[]): Colleague[] {
  const query = useDelayed(typed.trim(), pause);
  const [{ data }] = useQuery({ query: PossibleAuthorsDocument, variables: { query, blogId }, pause: query === '' });
  if (query === '' || typed.trim() === '') return [];
  const taken = new Set(authors.map(({ id }) => id));
  return (data?.possibleAuthors ?? []).filter(({ id }) => !taken.has(id)).slice(0, most);
}
