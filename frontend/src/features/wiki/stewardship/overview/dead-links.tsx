import { Link } from 'react-router';
import { WikiSpaceDeadLinksDocument, type WikiSpaceDeadLinksQuery } from '../../../../gql/wiki/graphql';
import { usePageQuery } from '../../../../lib/use-page-query';
import { Button } from '../../../../ui/button/button';
import { FailureNotice } from '../../../../ui/form/failure-notice';
import { useMore } from '../../../../ui/more/use-more';
import { Skeleton } from '../../../../ui/skeleton/skeleton';
import { Table } from '../../../../ui/table/table';

const pageSize = 20;

const withIds = ({ wikiSpace: { deadLinks: list } }: WikiSpaceDeadLinksQuery) => ({
  ...list, nodes: list.nodes.map((node, index) => ({ ...node, id: `${node.page.id} ${node.wanted ?? index}` })),
});

/** Links that lead nowhere, and the pages in which they stand. */
export function DeadLinks({ address }: { address: string }) {
  const variables = { address, first: pageSize };
  const { data } = usePageQuery({ query: WikiSpaceDeadLinksDocument, variables, requestPolicy: 'network-only' });
  const more = useMore({ query: WikiSpaceDeadLinksDocument, variables: (after) => ({ ...variables, after }), pick: withIds, first: data && withIds(data) });
  if (!data) return <Skeleton label="Loading the links" rows={3} />;
  if (more.nodes.length === 0) return <p>None.</p>;
  return (
    <>
      <Table
        label="Dead links"
        headings={['On page', 'Leads to']}
        rows={more.nodes.map(({ id, page, wanted }) => ({
          key: id,
          cells: [<Link to={page.path}>{page.title}</Link>, wanted === null ? 'A page that was deleted' : `“${wanted}”, a page that nobody has made yet`],
        }))}
      />
      {more.failure && <FailureNotice failure={more.failure} />}
      {more.hasMore && (
        <Button variant="secondary" busy={more.busy} onClick={() => void more.showMore()}>
          Show more
        </Button>
      )}
    </>
  );
}
