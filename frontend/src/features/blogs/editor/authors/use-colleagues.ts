import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { ColleaguesDocument, type ColleaguesQuery } from '../../../../gql/blogs/graphql';

export type Colleague = ColleaguesQuery['people']['people'][number];

/** Milliseconds without typing before the server is asked. */
const pause = 200;
const most = 8;

/** People whose name begins as was typed, without those who are named already. */
export function useColleagues(typed: string, without: readonly { id: string }[]): Colleague[] {
  const [query, setQuery] = useState('');
  useEffect(() => {
    if (typed.trim() === '') return undefined;
    const timer = setTimeout(() => setQuery(typed.trim()), pause);
    return () => clearTimeout(timer);
  }, [typed]);
  const [{ data }] = useQuery({ query: ColleaguesDocument, variables: { query }, pause: query === '' });
  if (query === '' || typed.trim() === '') return [];
  const taken = new Set(without.map(({ id }) => id));
  return (data?.people.people ?? []).filter(({ id }) => !taken.has(id)).slice(0, most);
}
