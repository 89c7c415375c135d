import { useEffect, useState } from 'react';
import { useMutation } from 'urql';
import {
  CompareSearchIndexesDocument, RebuildSearchIndexDocument, RetrySearchIndexingDocument, SearchIndexingDocument, type SearchIndexingFieldsFragment,
} from '../../../gql/search/graphql';
import { toRequestFailure } from '../../../lib/request-failure';
import { usePageQuery } from '../../../lib/use-page-query';
import { AdministrationNavigation } from '../../../ui/administration-navigation/administration-navigation';
import { Banner } from '../../../ui/banner/banner';
import { FailureNotice } from '../../../ui/form/failure-notice';
import { Page } from '../../../ui/page/page';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { IndexFilling } from './index-filling';
import { KindCounts } from './kind-counts';
import { MeilisearchState } from './meilisearch-state';
import './search-indexing.scss';

const againMilliseconds = 3000;

/** How search keeps up with the site, and what administrators can have done about it. */
export function SearchIndexingPage() {
  const { latest, refresh } = usePageQuery({ query: SearchIndexingDocument, variables: {} });
  const [rebuilding, rebuild] = useMutation(RebuildSearchIndexDocument);
  const [retrying, retry] = useMutation(RetrySearchIndexingDocument);
  const [comparing, compare] = useMutation(CompareSearchIndexesDocument);
  const [done, setDone] = useState('');
  const indexing = latest?.searchIndexing;
  useAgainWhile(indexing !== undefined && isUnderWay(indexing), refresh);

  const say = async (words: string, change: Promise<{ data?: unknown }>) => {
    setDone((await change).data ? words : '');
    refresh();
  };
  const failure = rebuilding.error ?? retrying.error ?? comparing.error;
  return (
    <div className="cb-grid cb-grid--side">
      <AdministrationNavigation />
      <div>
        <Page title="Search index" lede="How search keeps up with what people write. People can search while an index is made anew.">
          {done && <Banner kind="good">{done}</Banner>}
          {failure && <FailureNotice failure={toRequestFailure(failure)} />}
          {!indexing && <Skeleton label="Counting" />}
          {indexing && (
            <div className="stack-l">
              <p>{engineInWords(indexing)}</p>
              <KindCounts kinds={indexing.kinds} hasMeilisearch={indexing.meilisearch !== null} />
              {indexing.meilisearch && (
                <MeilisearchState
                  state={indexing.meilisearch}
                  busy={rebuilding.fetching || retrying.fetching || comparing.fetching}
                  onRetry={() => void say('Meilisearch is told again now.', retry({}))}
                  onCompare={() => void say('The indexes are compared now. What differs is repaired.', compare({}))}
                  onRebuild={() => void say('The index of Meilisearch is made anew now.', rebuild({ engine: 'MEILISEARCH' }))}
                />
              )}
              <section>
                <h2 className="h-m">Index inside the database</h2>
                <IndexFilling
                  filling={indexing.filling}
                  name="Index inside the database"
                  busy={rebuilding.fetching}
                  onRebuild={() => void say('The index inside the database is made anew now.', rebuild({ engine: 'POSTGRES' }))}
                />
              </section>
            </div>
          )}
        </Page>
      </div>
    </div>
  );
}

function engineInWords({ engine, meilisearch }: SearchIndexingFieldsFragment): string {
  if (engine === 'MEILISEARCH') return 'Meilisearch answers searches.';
  if (!meilisearch) return 'The database answers searches. This site has no Meilisearch.';
  if (!meilisearch.isFilled) return 'The database answers searches until the index of Meilisearch is filled.';
  return 'The database answers searches, because Meilisearch cannot be used now.';
}

function isUnderWay({ filling, meilisearch }: SearchIndexingFieldsFragment): boolean {
  return Boolean(filling?.isUnderWay) || Boolean(meilisearch?.filling?.isUnderWay) || Boolean(meilisearch && meilisearch.waiting > 0);
}

function useAgainWhile(isWanted: boolean, refresh: () => void): void {
  useEffect(() => {
    if (!isWanted) return undefined;
    const timer = setInterval(refresh, againMilliseconds);
    return () => clearInterval(timer);
  }, [isWanted, refresh]);
}
