import { useId } from 'react';
import { sizeInWords } from '@crossbench/schema/rich-text/reading';
import type { DataExportFieldsFragment } from '../../gql/exports/graphql';
import { Notice } from '../../ui/notice/notice';
import { Time } from '../../ui/time/time';
import './data-page.scss';

/** What is taken out, in words. */
export interface ExportWords {
  /** For example "your data". */
  what: string;
  /** For example "Only you". */
  who: string;
  /** On the button, for example "Gather my data". */
  gather: string;
}

/** A screen reader hears of every quarter, not of every step. */
const saidEvery = 25;

/** How far the download is, and where it can be had. */
export function ExportState({ current, words }: { current: DataExportFieldsFragment; words: ExportWords }) {
  const { state, progress, byteSize, path, expiresAt } = current;
  const id = useId();
  const failed = `${capital(words.what)} could not be gathered yet`;
  return (
    <div className="cb-data">
      <p className="vh" role="status">
        {inWords(current, words)}
      </p>
      {(state === 'WAITING' || state === 'BUILDING') && (
        <>
          <label htmlFor={id}>{state === 'WAITING' ? 'Waiting for its turn' : `Gathering: ${progress}%`}</label>
          <progress id={id} max={100} value={progress} />
          <p className="meta">You can leave this page and come back.</p>
        </>
      )}
      {state === 'FAILED' && <Notice title={failed}>We try again by ourselves. You can also ask again now.</Notice>}
      {state === 'READY' && path && (
        <>
          <p className="h-m">Ready</p>
          <p>
            <a href={path} download>
              Download {words.what}
            </a>{' '}
            <span className="meta">(zip, {sizeInWords(byteSize ?? 0)})</span>
          </p>
          {expiresAt && (
            <p className="meta">
              {words.who} can download it, until <Time value={expiresAt} form="date" />.
            </p>
          )}
        </>
      )}
    </div>
  );
}

function inWords({ state, progress }: DataExportFieldsFragment, { what }: ExportWords): string {
  if (state === 'READY') return `${capital(what)} is ready to be downloaded`;
  if (state === 'FAILED') return `${capital(what)} could not be gathered yet`;
  return `Gathering ${what}: ${progress - (progress % saidEvery)}%`;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
