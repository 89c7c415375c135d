import { sizeInWords } from '@crossbench/schema/rich-text/reading';
import type { DataExportFieldsFragment } from '../../gql/exports/graphql';
import { Notice } from '../../ui/notice/notice';
import { Time } from '../../ui/time/time';

/** A screen reader hears of every quarter, not of every step. */
const saidEvery = 25;

/** How far the download is, and where it can be had. */
export function ExportState({ current }: { current: DataExportFieldsFragment }) {
  const { state, progress, byteSize, path, expiresAt } = current;
  return (
    <div className="cb-data">
      <p className="vh" role="status">
        {inWords(current)}
      </p>
      {(state === 'WAITING' || state === 'BUILDING') && (
        <>
          <label htmlFor="data-progress">{state === 'WAITING' ? 'Waiting for its turn' : `Gathering: ${progress}%`}</label>
          <progress id="data-progress" max={100} value={progress} />
          <p className="meta">You can leave this page and come back.</p>
        </>
      )}
      {state === 'FAILED' && (
        <Notice title="Your data could not be gathered yet">We try again by ourselves. You can also ask again now.</Notice>
      )}
      {state === 'READY' && path && (
        <>
          <h2 className="h-m">Ready</h2>
          <p>
            <a href={path} download>
              Download your data
            </a>{' '}
            <span className="meta">(zip, {sizeInWords(byteSize ?? 0)})</span>
          </p>
          {expiresAt && (
            <p className="meta">
              Only you can download it, until <Time value={expiresAt} form="date" />.
            </p>
          )}
        </>
      )}
    </div>
  );
}

function inWords({ state, progress }: DataExportFieldsFragment): string {
  if (state === 'READY') return 'Your data is ready to be downloaded';
  if (state === 'FAILED') return 'Your data could not be gathered yet';
  return `Gathering your data: ${progress - (progress % saidEvery)}%`;
}
