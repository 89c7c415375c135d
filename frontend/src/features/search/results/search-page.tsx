import SearchX from 'lucide-react/icons/search-x';
import { useEffect } from 'react';
import { useSearchParams } from 'react-router';
import { useClient, useQuery } from 'urql';
import { RememberSearchDocument, SearchDocument, SearchFacetsDocument, type SearchSort } from '../../../gql/search/graphql';
import { type RequestFailure, toRequestFailure } from '../../../lib/request-failure';
import { BigSearch } from '../../../ui/big-search/big-search';
import { Button, ButtonLink } from '../../../ui/button/button';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import { FailureNotice } from '../../../ui/form/failure-notice';
import { PageHeading } from '../../../ui/page/page-heading';
import { usePageTitle } from '../../../ui/page/use-page-title';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { SearchStart } from '../start/search-start';
import { resultCount } from './counts';
import { nothingMatches } from './nothing-found';
import { Results } from './results';
import { type Asked, askedBy, asksSomething, kindOf, orders, withoutFilters } from './search-address';

/** Everything asked stands in the address: see `askedBy`. */
export function SearchPage() {
  const [parameters] = useSearchParams();
  const asked = askedBy(parameters);
  const { query, page } = asked;
  usePageTitle(query ? `${query} - Search` : 'Search');
  return (
    <>
      <PageHeading className="vh" view={`${query} ${kindOf(parameters)} ${page}`}>
        {query ? `Search results for ${query}` : 'Search'}
      </PageHeading>
      <BigSearch
        label="Search for"
        formLabel="Results"
        query={query}
        kept={[...parameters].filter(([name]) => !['q', 'page', 'exact'].includes(name))}
      />
      {asksSomething(parameters) ? <Found asked={asked} /> : <SearchStart />}
    </>
  );
}

/** A failure stands below the search field, which keeps what was asked. */
function Found({ asked }: { asked: Asked }) {
  const [parameters] = useSearchParams();
  const { query, filters, verbatim } = asked;
  const [{ data, error, fetching, operation }, search] = useQuery({ query: SearchDocument, variables: { ...asked } });
  const [{ data: beside }] = useQuery({ query: SearchFacetsDocument, variables: { query, filters, verbatim } });
  const found = data?.search;
  const failure = error && toRequestFailure(error);
  useRemembered(found && found.total > 0 && operation?.variables.query === query ? query : '');
  if (failure?.code === 'UNAUTHENTICATED') throw failure;
  const inWords = found && (found.total > 0 ? inOrder(found, asked.sort) : nothingMatches(query, kindOf(parameters)));
  return (
    <>
      <p className="vh" role="status">
        {!fetching && !failure && inWords}
      </p>
      {failure && (failure.code === 'BAD_REQUEST' ? <UnusableFilter /> : <Failed failure={failure} onAgain={() => search({ requestPolicy: 'network-only' })} />)}
      {!found && !failure && <Skeleton label="Searching" />}
      {found && !failure && (
        <div aria-busy={fetching}>
          <Results asked={asked} found={found} facets={beside?.searchFacets} />
        </div>
      )}
    </>
  );
}

function Failed({ failure, onAgain }: { failure: RequestFailure; onAgain: () => void }) {
  return (
    <>
      <FailureNotice failure={failure} />
      <Button variant="secondary" onClick={onAgain}>
        Search again
      </Button>
    </>
  );
}

/** An address that was typed or shortened: to ask again would not help. */
function UnusableFilter() {
  const [parameters] = useSearchParams();
  return (
    <EmptyState
      icon={SearchX}
      heading={<h2 className="h-m">A filter in this address cannot be used</h2>}
      action={
        <ButtonLink to={withoutFilters(parameters)} variant="secondary">
          Clear filters
        </ButtonLink>
      }
    >
      The address may have been cut or changed. Search without filters, then choose them again.
    </EmptyState>
  );
}

function inOrder({ total, totalIsExact }: { total: number; totalIsExact: boolean }, sort: SearchSort): string {
  return `${resultCount(total, totalIsExact)}, ${orders[sort].toLowerCase()} first`;
}

/** What was searched for with success is offered again, to this person alone. */
function useRemembered(query: string): void {
  const client = useClient();
  useEffect(() => {
    if (query !== '') void client.mutation(RememberSearchDocument, { query }).toPromise();
  }, [client, query]);
}
