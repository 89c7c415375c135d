import { useEffect, useState } from 'react';
import { useMutation } from 'urql';
import { GiveUpGroupImportDocument, GroupImportsDocument, StartGroupImportDocument } from '../../../gql/exports/graphql';
import { toRequestFailure } from '../../../lib/request-failure';
import { usePageQuery } from '../../../lib/use-page-query';
import { AdministrationNavigation } from '../../../ui/administration-navigation/administration-navigation';
import { FailureNotice } from '../../../ui/form/failure-notice';
import { Page } from '../../../ui/page/page';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import '../data-page.scss';
import './group-import.scss';
import { ImportEntry } from './import-entry';
import { SendPack } from './send-pack';

const askAgainAfter = 1500;

/** Where site administrators bring a group here that was taken out elsewhere. */
export function GroupImportPage() {
  const { latest, refresh } = usePageQuery({ query: GroupImportsDocument, variables: {} });
  const [starting, start] = useMutation(StartGroupImportDocument);
  const [removing, giveUp] = useMutation(GiveUpGroupImportDocument);
  const [news, setNews] = useState('');
  const entries = latest?.groupImports ?? [];
  const isUnderWay = entries.some(({ state }) => state === 'CHECKING' || state === 'IMPORTING' || state === 'FAILED');
  const failure = starting.error ?? removing.error;

  useEffect(() => {
    if (!isUnderWay) return;
    const timer = setInterval(refresh, askAgainAfter);
    return () => clearInterval(timer);
  }, [isUnderWay, refresh]);

  const run = async (work: () => Promise<unknown>, words: string) => {
    await work();
    setNews(words);
    refresh();
  };
  return (
    <div className="cb-grid cb-grid--side">
      <AdministrationNavigation />
      <div>
        <Page
          title="Import a group"
          lede="Bring a group here that was taken out of this or another site. The file is checked first, and you see what would come in numbers."
        >
          <SendPack onSent={(name) => void run(() => Promise.resolve(), `${name} is sent, and is being checked.`)} />
          <p className="cb-import__news" role="status">
            {news}
          </p>
          {failure && <FailureNotice failure={toRequestFailure(failure)} />}
          {!latest && <Skeleton label="Looking for files that were sent" rows={1} />}
          {entries.length > 0 && <h2 className="h-m">Files that were sent</h2>}
          <ul className="cb-import">
            {entries.map((entry) => (
              <ImportEntry
                key={entry.id}
                entry={entry}
                busy={starting.fetching || removing.fetching}
                onStart={() => run(() => start({ id: entry.id }), 'The import has begun.')}
                onGiveUp={() => run(() => giveUp({ id: entry.id }), `${entry.fileName} is removed.`)}
              />
            ))}
          </ul>
        </Page>
      </div>
    </div>
  );
}
