import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { TagSuggestionsDocument } from '../../../../gql/blogs/graphql';

export interface TagSuggestion {
  id: string;
  name: string;
  postCount: number;
}

/** Milliseconds without typing before the server is asked. */
const pause = 200;

/** Tags in use that begin with what was typed, without those that are chosen already. */
export function useTagSuggestions(typed: string, chosen: string[]): TagSuggestion[] {
  const [prefix, setPrefix] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setPrefix(typed.trim()), pause);
    return () => clearTimeout(timer);
  }, [typed]);
  const [{ data }] = useQuery({ query: TagSuggestionsDocument, variables: { prefix }, pause: prefix === '' });
  if (prefix === '' || typed.trim() === '') return [];
  const taken = new Set(chosen.map((tag) => tag.toLowerCase()));
  return (data?.tagSuggestions ?? []).filter(({ name }) => !taken.has(name.toLowerCase()));
}
