import LibraryBig from 'lucide-react/icons/library-big';
import SearchX from 'lucide-react/icons/search-x';
import { Link, useSearchParams } from 'react-router';
import { WikiSpacesDocument, type WikiSpaceLineFragment, type WikiSpaceScope, type WikiSpacesQuery } from '../../../gql/wiki/graphql';
import { changed, pageOf } from '../../../lib/filter-address';
import { usePageQuery } from '../../../lib/use-page-query';
import { count } from '../../../lib/words';
import { BigSearch } from '../../../ui/big-search/big-search';
import { ButtonLink } from '../../../ui/button/button';
import '../../../ui/chip/chip.scss';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import { Page } from '../../../ui/page/page';
import { Pagination } from '../../../ui/pagination/pagination';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { ReviewsWaiting } from '../stewardship/reviews-waiting';
import { SpaceList } from './space-list';
import { scopeNames } from './words';

const scopes = Object.keys(scopeNames) as WikiSpaceScope[];

/** All spaces that one may read, one's own first: `/wiki?q=research&of=groups&page=2`. */
export function SpacesPage() {
  const [parameters] = useSearchParams();
  const query = parameters.get('q')?.trim() || null;
  const scope = scopes.find((name) => name.toLowerCase() === parameters.get('of')?.replace('-', '_')) ?? null;
  const page = pageOf(parameters);
  const { latest, loading } = usePageQuery({
    query: WikiSpacesDocument,
    variables: { query, filter: { scope }, page },
    requestPolicy: 'cache-and-network',
  });
  const found = latest?.wikiSpaces;
  return (
    <Page title="Wiki" lede="Pages that many people write, in spaces." view={page}>
      <ReviewsWaiting />
      <div className="row row--spread cb-spaces__ways">
        <p role="status" className="meta">
          {found && (found.total > 0 ? count(found.total, 'space') : 'None found')}
        </p>
        <ButtonLink to="/wiki/spaces/new">New space</ButtonLink>
      </div>
      <BigSearch label="Name or description of a space" formLabel="Spaces" query={query ?? ''} kept={{ of: parameters.get('of') ?? '' }} />
      {found && <Scopes found={found} chosen={scope} parameters={parameters} />}
      <div className="stack-l cb-spaces__found" aria-busy={loading}>
        {!found && <Skeleton label="Loading spaces" rows={4} />}
        {found?.total === 0 && <None isNarrowed={query !== null || scope !== null} />}
        {found && byScope(found.spaces).map(([name, spaces]) => (
          <section key={name} aria-labelledby={`spaces-${name}`}>
            <h2 className="h-l" id={`spaces-${name}`}>
              {scopeNames[name]}
            </h2>
            <SpaceList spaces={spaces} />
          </section>
        ))}
        {found && (
          <Pagination
            page={found.page}
            pageCount={found.pageCount}
            toPage={(number) => `/wiki${changed(parameters, 'page', number === 1 ? '' : String(number))}`}
          />
        )}
      </div>
    </Page>
  );
}

/** In the order in which the server lists them; those of archived groups come last, under their own heading again. */
function byScope(spaces: readonly WikiSpaceLineFragment[]): [WikiSpaceScope, WikiSpaceLineFragment[]][] {
  const lists = scopes.map((name): [WikiSpaceScope, WikiSpaceLineFragment[]] => [name, spaces.filter(({ scope }) => scope === name)]);
  return lists.filter(([, list]) => list.length > 0);
}

interface ScopesProps {
  found: WikiSpacesQuery['wikiSpaces'];
  chosen: WikiSpaceScope | null;
  parameters: URLSearchParams;
}

function Scopes({ found, chosen, parameters }: ScopesProps) {
  const offered = found.scopes.filter(({ scope, count: number }) => number > 0 || scope === chosen);
  if (offered.length < 2 && !chosen) return null;
  const to = (scope: WikiSpaceScope | null) => `/wiki${changed(parameters, 'of', scope?.toLowerCase().replace('_', '-') ?? '')}`;
  return (
    <nav aria-label="Whose spaces">
      <ul className="cb-spaces__scopes">
        <li>
          <Link className={chosen ? 'cb-chip' : 'cb-chip cb-chip--on'} to={to(null)} aria-current={chosen ? undefined : 'true'}>
            All
          </Link>
        </li>
        {offered.map(({ scope, count: number }) => (
          <li key={scope}>
            <Link className={chosen === scope ? 'cb-chip cb-chip--on' : 'cb-chip'} to={to(scope)} aria-current={chosen === scope ? 'true' : undefined}>
              {scopeNames[scope]} <span className="num">{number.toLocaleString('en-GB')}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function None({ isNarrowed }: { isNarrowed: boolean }) {
  if (!isNarrowed) {
    return (
      <EmptyState icon={LibraryBig} heading={<h2 className="h-m">There are no spaces yet</h2>} action={<Link to="/wiki/spaces/new">Open the first one</Link>}>
        A space holds pages that have the same readers: of a group, a department or all staff.
      </EmptyState>
    );
  }
  return (
    <EmptyState icon={SearchX} heading={<h2 className="h-m">No space fits</h2>} action={<Link to="/wiki">Show all spaces</Link>}>
      Try the beginning of a word of the name or the description.
    </EmptyState>
  );
}
