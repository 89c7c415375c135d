import ClipboardCheck from 'lucide-react/icons/clipboard-check';
import { PagesToReviewDocument, type PagesToReviewQuery } from '../../../gql/wiki/graphql';
import { usePageQuery } from '../../../lib/use-page-query';
import { count } from '../../../lib/words';
import { AccountNavigation } from '../../../ui/account-navigation/account-navigation';
import { Button } from '../../../ui/button/button';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import { FailureNotice } from '../../../ui/form/failure-notice';
import { useMore } from '../../../ui/more/use-more';
import { Page } from '../../../ui/page/page';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { PagesTable } from './pages-table';

const pageSize = 20;
const withIds = (list: PagesToReviewQuery['pagesToReview']) => ({ ...list, nodes: list.nodes.map((node) => ({ ...node, id: node.page.id })) });

/** The pages that wait for this person: their own, and those of spaces they look after for which nobody else answers. */
export function ReviewsPage() {
  const { data } = usePageQuery({ query: PagesToReviewDocument, variables: { first: pageSize }, requestPolicy: 'network-only' });
  const more = useMore({
    query: PagesToReviewDocument,
    variables: (after) => ({ first: pageSize, after }),
    pick: (answer) => withIds(answer.pagesToReview),
    first: data && withIds(data.pagesToReview),
  });
  return (
    <div className="cb-grid cb-grid--side">
      <AccountNavigation />
      <div>
        <Page title="Pages to review" lede="Wiki pages that you own, or that nobody else answers for, and whose review is due.">
          {!data && <Skeleton label="Loading the pages" rows={4} />}
          {data && more.nodes.length === 0 && (
            <EmptyState icon={ClipboardCheck} heading={<h2 className="h-m">Nothing waits for you</h2>}>
              When the review of a page of yours is due, you are told by email and find it here.
            </EmptyState>
          )}
          {data && more.nodes.length > 0 && (
            <>
              <p>{count(data.pagesToReviewCount, 'page')} to review. Those that are due the longest come first.</p>
              <PagesTable label="Pages to review" rows={more.nodes} verb="Review" showsSpace />
            </>
          )}
          {more.failure && <FailureNotice failure={more.failure} />}
          {more.hasMore && (
            <Button variant="secondary" busy={more.busy} onClick={() => void more.showMore()}>
              Show more
            </Button>
          )}
        </Page>
      </div>
    </div>
  );
}
