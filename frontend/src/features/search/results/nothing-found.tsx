import SearchX from 'lucide-react/icons/search-x';
import type { SearchKind } from '../../../gql/search/graphql';
import { count } from '../../../lib/words';
import { ButtonLink } from '../../../ui/button/button';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import { kinds } from './kinds';

interface NothingFoundProps {
  query: string;
  kind: SearchKind | null;
  /** How much there is without the kind. */
  elsewhere: number;
  /** The address of the search without the kind. */
  everything: string;
}

export function NothingFound({ query, kind, elsewhere, everything }: NothingFoundProps) {
  const where = kinds.find((entry) => entry.kind === kind)?.label;
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
          where && elsewhere > 0 ? (
            <ButtonLink to={everything} variant="secondary">
              Search everything
            </ButtonLink>
          ) : undefined
        }
      >
        {where && elsewhere > 0
          ? `There ${elsewhere === 1 ? 'is' : 'are'} ${count(elsewhere, 'result')} in everything.`
          : 'Try fewer or other words, and check their spelling.'}
      </EmptyState>
    </div>
  );
}
