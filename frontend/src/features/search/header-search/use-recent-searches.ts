import { useQuery } from 'urql';
import { RecentSearchesDocument } from '../../../gql/search/graphql';
import { keptSearches } from '../start/kept';

const none: string[] = [];

/** What this person searched for lately; every search that is remembered changes it. */
export function useRecentSearches(wanted: boolean): string[] {
  const [{ data }] = useQuery({ query: RecentSearchesDocument, pause: !wanted, context: keptSearches });
  return data?.recentSearches.map(({ query }) => query) ?? none;
}
