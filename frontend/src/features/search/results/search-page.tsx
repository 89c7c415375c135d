import { SearchDocument, type SearchKind } from '../../../gql/search/graphql';
import { useAddressParameters } from '../../../lib/use-address-parameters';
import { usePageQuery } from '../../../lib/use-page-query';
import { BigSearch } from '../../../ui/big-search/big-search';
import { PageHeading } from '../../../ui/page/page-heading';
import { usePageTitle } from '../../../ui/page/use-page-title';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { kinds } from './kinds';
import { Results } from './results';

/** Everything asked stands in the address: `/search?q=letters&kind=post&page=2`. */
export function SearchPage() {
  const address = useAddressParameters();
  const query = address.get('q').trim();
  const kind = kinds.find(({ parameter }) => parameter === address.get('kind'))?.kind ?? null;
  usePageTitle(query ? `${query} - Search` : 'Search');
  return (
    <>
      <PageHeading className="vh" view={`${query} ${kind} ${address.page}`}>
        {query ? `Search results for ${query}` : 'Search'}
      </PageHeading>
      <BigSearch label="Search for" formLabel="Results" query={query} kept={{ kind: address.get('kind') }} />
      {query ? (
        <Found query={query} kind={kind} page={address.page} />
      ) : (
        <p className="lede">Search posts, comments and people.</p>
      )}
    </>
  );
}

function Found(asked: { query: string; kind: SearchKind | null; page: number }) {
  const { latest, loading } = usePageQuery({ query: SearchDocument, variables: asked });
  if (!latest) return <Skeleton label="Searching" />;
  return (
    <div aria-busy={loading}>
      <Results query={asked.query} kind={asked.kind} found={latest.search} />
    </div>
  );
}
