import { useQuery } from 'urql';
import { ColleaguesDocument, type ColleaguesQuery } from '../../../gql/editor/graphql';
import { useDelayed } from '../../../lib/use-delayed';

export type Colleague = ColleaguesQuery['people']['people'][number];

/** Milliseconds without typing before the server is asked. */
const pause = 200;
const most = 8;

/** People whose name begins as was typed. */
export function useColleagues(typed: string): Colleague[] {
  const query = useDelayed(typed.trim(), pause);
  const [{ data }] = useQuery({ query: ColleaguesDocument, variables: { query }, pause: query === '' });
  return query === '' || typed.trim() === '' ? [] : (data?.people.people ?? []).slice(0, most);
}
