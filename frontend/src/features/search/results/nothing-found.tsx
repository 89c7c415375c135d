import SearchX from 'lucide-react/icons/search-x';
import { Link, useSearchParams } from 'react-router';
import type { SearchKind } from '../../../gql/search/graphql';
import { changed } from '../../../lib/filter-address';
import { count } from '../../../lib/words';
import { ButtonLink } from '../../../ui/button/button';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import { kinds } from './kinds';
import { countOfFilters, withoutFilters } from './search-address';

interface NothingFoundProps {
  query: string;
  kind: SearchKind | null;
  /** How much there is without the kind. */
  elsewhere: number;
  /** Results on other pages than this one. */
  total: number;
}

/** What to try instead: first what is sure to lead to something. */
export function NothingFound({ query, kind, elsewhere, total }: NothingFoundProps) {
  const [parameters] = useSearchParams();
  if (total > 0) {
    return (
      <EmptyState
        icon={SearchX}
        heading={<h2 className="h-m">The results end before this page</h2>}
        action={
          <ButtonLink to={changed(parameters, 'page', '')} variant="secondary">
            Go to the first page
          </ButtonLink>
        }
      >
        There may have been more when the link was made.
      </EmptyState>
    );
  }
  const where = kinds.find((entry) => entry.kind === kind)?.label;
  const isElsewhere = where !== undefined && elsewhere > 0;
  const filters = countOfFilters(parameters);
  return (
    <>
      <EmptyState
        icon={SearchX}
        heading={<h2 className="h-m">{nothingMatches(query, kind)}</h2>}
        action={
          isElsewhere ? (
            <ButtonLink to={changed(parameters, 'kind', '')} variant="secondary">
              Search everything
            </ButtonLink>
          ) : filters > 0 ? (
            <ButtonLink to={withoutFilters(parameters)} variant="secondary">
              Clear filters
            </ButtonLink>
          ) : undefined
        }
      >
        {isElsewhere && `There ${elsewhere === 1 ? 'is' : 'are'} ${count(elsewhere, 'result')} in everything.`}
        {!isElsewhere && filters > 0 && `${count(filters, 'filter')} may leave out what you look for.`}
        {!isElsewhere && filters === 0 && 'It may be called something else, or not be written yet.'}
      </EmptyState>
      {!isElsewhere && filters === 0 && <Advice query={query} />}
    </>
  );
}

export function nothingMatches(query: string, kind: SearchKind | null): string {
  const where = kinds.find((entry) => entry.kind === kind)?.label;
  return `${query ? `Nothing matches “${query}”` : 'Nothing fits these filters'}${where ? ` in ${where}` : ''}`;
}

function Advice({ query }: { query: string }) {
  const isLong = query.split(/\s+/).length > 3;
  return (
    <ul className="govuk-list govuk-list--bullet">
      {isLong && <li>Use fewer words: two or three telling ones find most.</li>}
      {/["“”]|(^|\s)-|\w:/.test(query) && <li>Take out quotation marks, words after a minus sign, and filters such as “author:”.</li>}
      <li>Try another word for the same thing, or the long form of an acronym.</li>
      <li>
        Look for whoever may know under <Link to="/people">People</Link>, or browse <Link to="/tags">tags</Link> and{' '}
        <Link to="/wiki">the wiki</Link>.
      </li>
      <li>
        <Link to="/help/search">How search works</Link>
      </li>
    </ul>
  );
}
