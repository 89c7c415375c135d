import FilePen from 'lucide-react/icons/file-pen';
import { useEffect, useRef, useState } from 'react';
import { MyDraftsDocument, type MyDraftsQuery } from '../../../gql/blogs/graphql';
import { usePageQuery } from '../../../lib/use-page-query';
import { Button, ButtonLink } from '../../../ui/button/button';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import { FailureNotice } from '../../../ui/form/failure-notice';
import { Page } from '../../../ui/page/page';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { useMore } from '../../../ui/more/use-more';
import { DiscardDraft } from './discard-draft';
import { DraftList } from './draft-list';
import { OnlyOnThisDevice } from './only-on-this-device';

const pageSize = 20;
export type DraftCard = MyDraftsQuery['myDrafts']['nodes'][number];

/** What somebody began and has not published: new posts, and changes to published ones. */
export function DraftsPage() {
  const { data } = usePageQuery({
    query: MyDraftsDocument,
    variables: { first: pageSize },
    requestPolicy: 'cache-and-network',
  });
  const drafts = useMore({
    query: MyDraftsDocument,
    variables: (after) => ({ first: pageSize, after }),
    pick: (answer) => answer.myDrafts,
    first: data?.myDrafts,
  });
  const [asked, setAsked] = useState<DraftCard>();
  const [gone, setGone] = useState<string[]>([]);
  const news = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (gone.length > 0) news.current?.focus();
  }, [gone.length]);
  const shown = drafts.nodes.filter((draft) => !gone.includes(draft.id));

  const discarded = (draft: DraftCard) => {
    setAsked(undefined);
    setGone([...gone, draft.id]);
  };

  return (
    <Page title="Drafts" lede="Only you and those who write with you can see these until they are published.">
      <p className="cb-draftnews" role="status" tabIndex={-1} ref={news}>
        {gone.length > 0 && 'The draft was deleted.'}
      </p>
      <OnlyOnThisDevice known={drafts.nodes} />
      {data === undefined ? (
        <Skeleton label="Loading drafts" />
      ) : shown.length === 0 ? (
        <EmptyState
          icon={FilePen}
          heading={<h2 className="h-m">You have no drafts</h2>}
          action={<ButtonLink to="/write">Write a post</ButtonLink>}
        >
          What you write is saved here by itself, until you publish it.
        </EmptyState>
      ) : (
        <DraftList drafts={shown} onDiscard={setAsked} />
      )}
      {drafts.failure && <FailureNotice failure={drafts.failure} />}
      {drafts.hasMore && (
        <Button variant="secondary" busy={drafts.busy} onClick={() => void drafts.showMore()}>
          Show more
        </Button>
      )}
      {asked && <DiscardDraft draft={asked} onDone={() => discarded(asked)} onCancel={() => setAsked(undefined)} />}
    </Page>
  );
}
