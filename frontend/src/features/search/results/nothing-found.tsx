import SearchX from 'lucide-react/icons/search-x';
import { useSearchParams } from 'react-router';
import type { SearchKind } from '../../../gql/search/graphql';
import { changed } from '../../../lib/filter-address';
import { count } from '../../../lib/words';
import { ButtonLink } from '../../../ui/button/button';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import { kinds } from './kinds';

interface NothingFoundProps {
  query: string;
  kind: SearchKind | null;
  /** How much there is without the kind. */
  elsewhere: number;
}

export function NothingFound({ query, kind, elsewhere }: NothingFoundProps) {
  const [parameters] = useSearchParams();
  const where = kinds.find((entry) => entry.kind === kind)?.label;
  const isElsewhere = where !== undefined && elsewhere > 0;
  const isFiltered = parameters.has('group');
  return (
    <div role="status">
      <EmptyState
        icon={SearchX}
        heading={
          <h2 className="h-m">
            Nothing matches “{query}”{where && ` in ${where}`}
          </h2>
        }
        action={
          isElsewhere ? (
            <ButtonLink to={changed(parameters, 'kind', '')} variant="secondary">
              Search everything
            </ButtonLink>
          ) : isFiltered ? (
            <ButtonLink to={changed(parameters, 'group', '')} variant="secondary">
              Search in all groups and beside them
            </ButtonLink>
          ) : undefined
        }
      >
        {isElsewhere
          ? `There ${elsewhere === 1 ? 'is' : 'are'} ${count(elsewhere, 'result')} in everything.`
          : 'Try fewer or other words, and check their spelling.'}
      </EmptyState>
    </div>
  );
}
