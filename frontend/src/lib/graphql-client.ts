import { Client, cacheExchange, fetchExchange } from 'urql';
import { watchedFetch } from './connection';

/** Sent with every request that may change something; a foreign site cannot make the browser add it. */
export const requestHeaders = { 'x-crossbench': '1' };

/**
 * The cache keeps whole answers and drops those that hold a type which a mutation changed. That is enough for these
 * screens and a fraction of a normalised cache's size.
 */
export function createGraphqlClient(): Client {
  return new Client({
    url: '/graphql',
    preferGetMethod: false,
    fetch: watchedFetch,
    fetchOptions: { credentials: 'same-origin', headers: requestHeaders },
    exchanges: [cacheExchange, fetchExchange],
  });
}
