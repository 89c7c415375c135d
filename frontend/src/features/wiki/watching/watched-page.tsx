import Eye from 'lucide-react/icons/eye';
import { useState } from 'react';
import { Link } from 'react-router';
import { WikiWatchesDocument, type WikiWatchFieldsFragment } from '../../../gql/wiki/graphql';
import { useFocusOnChange } from '../../../lib/use-focus-on-change';
import { usePageQuery } from '../../../lib/use-page-query';
import { AccountNavigation } from '../../../ui/account-navigation/account-navigation';
import { Button } from '../../../ui/button/button';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import { FailureNotice } from '../../../ui/form/failure-notice';
import { useMore } from '../../../ui/more/use-more';
import { Page } from '../../../ui/page/page';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { useWatching } from './use-watching';
import { WatchEntry } from './watch-entry';
import './watching.scss';

const pageSize = 20;

/** The pages and spaces that this person watches. */
export function WatchedPage() {
  const { data } = usePageQuery({ query: WikiWatchesDocument, variables: { first: pageSize }, requestPolicy: 'network-only' });
  const more = useMore({
    query: WikiWatchesDocument,
    variables: (after) => ({ first: pageSize, after }),
    pick: (answer) => answer.wikiWatches,
    first: data?.wikiWatches,
  });
  const watching = useWatching();
  const [stopped, setStopped] = useState<readonly string[]>([]);
  const [news, setNews] = useState('');
  const line = useFocusOnChange<HTMLParagraphElement>(news);
  const failure = watching.failure ?? more.failure;
  const entries = more.nodes.filter(({ id }) => !stopped.includes(id));
  const stop = async ({ id, page, space }: WikiWatchFieldsFragment) => {
    if (!(await watching.stop(page ? { pageId: page.id } : { spaceId: space.id }))) return;
    setStopped([...stopped, id]);
    setNews(`You no longer watch ${page?.title ?? `the space ${space.name}`}.`);
  };
  return (
    <div className="cb-grid cb-grid--side">
      <AccountNavigation />
      <div>
        <Page title="Pages and spaces you watch" lede="What you watch in the wiki. Crossbench keeps it, and sends no notifications yet.">
          <p role="status" tabIndex={-1} ref={line}>
            {news}
          </p>
          {!data && <Skeleton label="Loading what you watch" rows={4} />}
          {data && entries.length === 0 && !more.hasMore && (
            <EmptyState icon={Eye} heading={<h2 className="h-m">You watch nothing yet</h2>} action={<Link to="/wiki">Find a space</Link>}>
              Choose “Watch” on a page or a space of the wiki, and find it here.
            </EmptyState>
          )}
          {entries.length > 0 && (
            <ul className="cb-watched">
              {entries.map((entry) => (
                <WatchEntry key={entry.id} entry={entry} onStop={() => void stop(entry)} />
              ))}
            </ul>
          )}
          {failure && <FailureNotice failure={failure} />}
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
