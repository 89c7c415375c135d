import { useQuery } from 'urql';
import { PagesToLinkDocument, type PagesToLinkQuery } from '../../../../gql/wiki/graphql';
import { useDelayed } from '../../../../lib/use-delayed';

export type PageToLink = PagesToLinkQuery['wikiPageSuggestions'][number];

/** Milliseconds without typing before the server is asked. */
const pause = 200;

/** Pages whose titles hold these letters, those of the space first; undefined until the server has said so, and while nothing is being written. */
export function usePagesToLink(typed: string | undefined, spaceId: string): readonly PageToLink[] | undefined {
  const query = useDelayed(typed?.trim(), pause);
  const isAsked = query !== undefined;
  const [{ data }] = useQuery({ query: PagesToLinkDocument, variables: { query: query ?? '', spaceId }, pause: !isAsked });
  return isAsked && typed !== undefined && data ? data.wikiPageSuggestions : undefined;
}

/** Where a page is, for those who know it by its title: its space when that is another one, and what it stands below. */
export function placeOf({ space, ancestors }: PageToLink, spaceId: string): string {
  const above = ancestors.flatMap(({ title }) => title ?? []);
  return [...(space.id === spaceId ? [] : [space.name]), ...above].join(' › ');
}
