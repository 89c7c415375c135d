import { WikiSpacePagesToLookAfterDocument, type WikiOverviewList, type WikiSpacePagesToLookAfterQuery } from '../../../../gql/wiki/graphql';
import { usePageQuery } from '../../../../lib/use-page-query';
import { Button } from '../../../../ui/button/button';
import { FailureNotice } from '../../../../ui/form/failure-notice';
import { useMore } from '../../../../ui/more/use-more';
import { Skeleton } from '../../../../ui/skeleton/skeleton';
import { PagesTable } from '../pages-table';

const pageSize = 20;

const meanings: Record<WikiOverviewList, string> = {
  OVERDUE: 'The day of their review is over. They say so, and stand lower in search.',
  DUE: 'Their review is due today or in the next 30 days.',
  OWNERLESS: 'Whoever owned them has left, or edits here no more.',
  ORPHANED: 'Nothing links to them, and nothing stands below them.',
  RETIRED: 'They can be read, but are out of lists and low in search.',
};

const withIds = ({ wikiSpace: { pagesToLookAfter: list } }: WikiSpacePagesToLookAfterQuery) => ({
  ...list, nodes: list.nodes.map((node) => ({ ...node, id: node.page.id })),
});

/** The pages of one list. */
export function PagesOfList({ address, list }: { address: string; list: WikiOverviewList }) {
  const variables = { address, list, first: pageSize };
  const { data } = usePageQuery({ query: WikiSpacePagesToLookAfterDocument, variables, requestPolicy: 'network-only' });
  const more = useMore({
    query: WikiSpacePagesToLookAfterDocument, variables: (after) => ({ ...variables, after }), pick: withIds, first: data && withIds(data),
  });
  if (!data) return <Skeleton label="Loading the pages" rows={3} />;
  return (
    <div className="stack">
      <p className="meta">{meanings[list]}</p>
      {more.nodes.length === 0 ? <p>None.</p> : <PagesTable label="Pages" rows={more.nodes} verb="Owner and review" />}
      {more.failure && <FailureNotice failure={more.failure} />}
      {more.hasMore && (
        <Button variant="secondary" busy={more.busy} onClick={() => void more.showMore()}>
          Show more
        </Button>
      )}
    </div>
  );
}
