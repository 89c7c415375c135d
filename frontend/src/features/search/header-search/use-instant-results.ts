import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { InstantSearchDocument, type InstantSearchQuery } from '../../../gql/search/graphql';

export type InstantResultsFound = InstantSearchQuery['instantSearch'];

/** Long enough that a quick typist asks once a word, short enough to feel immediate. */
const pause = 150;

/** What is found for the words typed so far; the answer before stays until the next is there. */
export function useInstantResults(typed: string): InstantResultsFound | undefined {
  const query = useSettled(typed.trim(), pause);
  const [{ data }] = useQuery({ query: InstantSearchDocument, variables: { query }, pause: query === '' });
  return typed.trim() === '' ? undefined : data?.instantSearch;
}

/** The value once it has not changed for so many milliseconds. */
function useSettled(value: string, milliseconds: number): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return settled;
}
