import type { TypedDocumentNode } from 'urql';
import type { SuggestionFactsFragment } from '../../../gql/wiki/graphql';
import { Button } from '../../../ui/button/button';
import { FailureNotice } from '../../../ui/form/failure-notice';
import { useMore } from '../../../ui/more/use-more';
import { SuggestionsTable } from './suggestions-table';

export const pageSize = 20;

interface SuggestionList {
  nodes: SuggestionFactsFragment[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

interface SuggestionsListProps<Data, Variables extends object> {
  label: string;
  query: TypedDocumentNode<Data, Variables>;
  variables: Variables;
  pick: (data: Data) => SuggestionList;
  first: Data;
  showsPage?: boolean;
  showsPerson?: boolean;
  /** Where there are none. */
  empty: string;
}

/** A list of suggested changes that goes on when it is asked to. */
export function SuggestionsList<Data, Variables extends object>({ label, query, variables, pick, first, empty, ...shows }: SuggestionsListProps<Data, Variables>) {
  const more = useMore({ query, variables: (after) => ({ ...variables, after }), pick, first: pick(first) });
  if (more.nodes.length === 0) return <p>{empty}</p>;
  return (
    <>
      <SuggestionsTable label={label} rows={more.nodes} {...shows} />
      {more.failure && <FailureNotice failure={more.failure} />}
      {more.hasMore && (
        <Button variant="secondary" busy={more.busy} onClick={() => void more.showMore()}>
          Show more
        </Button>
      )}
    </>
  );
}
