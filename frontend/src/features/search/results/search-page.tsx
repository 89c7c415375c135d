import { useSearchParams } from 'react-router';
import { SearchDocument, type SearchKind } from '../../../gql/search/graphql';
import { pageOf, valuesOf } from '../../../lib/filter-address';
import { usePageQuery } from '../../../lib/use-page-query';
import { BigSearch } from '../../../ui/big-search/big-search';
import { PageHeading } from '../../../ui/page/page-heading';
import { usePageTitle } from '../../../ui/page/use-page-title';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { kinds } from './kinds';
import { Results } from './results';

/** Everything asked stands in the address: `/search?q=letters&kind=post&group=…&page=2`. */
export function SearchPage() {
  const [parameters] = useSearchParams();
  const query = parameters.get('q')?.trim() ?? '';
  const kind = kinds.find(({ parameter }) => parameter === parameters.get('kind'))?.kind ?? null;
  const groupIds = valuesOf(parameters, 'group');
  const page = pageOf(parameters);
  usePageTitle(query ? `${query} - Search` : 'Search');
  return (
    <>
      <PageHeading className="vh" view={`${query} ${kind} ${page}`}>
        {query ? `Search results for ${query}` : 'Search'}
      </PageHeading>
      <BigSearch
        label="Search for"
        formLabel="Results"
        query={query}
        kept={[...parameters].filter(([name]) => name === 'kind' || name === 'group')}
      />
      {query ? (
        <Found query={query} kind={kind} groupIds={groupIds} page={page} />
      ) : (
        <p className="lede">Search posts, comments, people and groups.</p>
      )}
    </>
  );
}

function Found(asked: { query: string; kind: SearchKind | null; groupIds: string[]; page: number }) {
  const { latest, loading } = usePageQuery({ query: SearchDocument, variables: asked });
  if (!latest) return <Skeleton label="Searching" />;
  return (
    <div aria-busy={loading}>
      <Results query={asked.query} kind={asked.kind} found={latest.search} />
    </div>
  );
}
