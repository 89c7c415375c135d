import { useCallback } from 'react';
import { createRequest, useQuery, type AnyVariables, type UseQueryArgs } from 'urql';
import { toRequestFailure } from './request-failure';

interface PageQuery<Data> {
  /** The answer to this question; undefined while it is under way. */
  data: Data | undefined;
  /** The answer to this or, until that is there, to the question before: for lists that should not blink. */
  latest: Data | undefined;
  loading: boolean;
  /** Asks again, past the cache. */
  refresh: () => void;
}

/** Asks what a page needs. A failure is thrown, to be shown in the page's place by the route's error boundary. */
export function usePageQuery<Data, Variables extends AnyVariables>(
  question: UseQueryArgs<Variables, Data>,
): PageQuery<Data> {
  const [{ data, error, fetching, operation }, execute] = useQuery(question);
  const answered = operation?.key === createRequest(question.query, question.variables as Variables).key;
  const refresh = useCallback(() => execute({ requestPolicy: 'network-only' }), [execute]);
  if (error && answered && !fetching) throw toRequestFailure(error);
  return { data: answered ? data : undefined, latest: data, loading: fetching, refresh };
}
