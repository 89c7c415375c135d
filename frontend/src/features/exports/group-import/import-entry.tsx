import { useId, useState } from 'react';
import { sizeInWords } from '@crossbench/schema/rich-text/reading';
import type { GroupImportFieldsFragment } from '../../../gql/exports/graphql';
import { Button } from '../../../ui/button/button';
import { LazyConfirmDialog } from '../../../ui/confirm-dialog/lazy-confirm-dialog';
import { Notice } from '../../../ui/notice/notice';
import { Time } from '../../../ui/time/time';
import { ImportNumbers } from './import-numbers';

interface ImportEntryProps {
  entry: GroupImportFieldsFragment;
  busy: boolean;
  onStart: () => Promise<void>;
  onGiveUp: () => Promise<void>;
}

const words: Record<GroupImportFieldsFragment['state'], string> = {
  CHECKING: 'Being checked',
  READY: 'Ready to be imported',
  REFUSED: 'Refused',
  IMPORTING: 'Being imported',
  FAILED: 'Not imported yet',
  DONE: 'Imported',
};

/** One pack that was sent: how far it is, what would come, and what can be done. */
export function ImportEntry({ entry, busy, onStart, onGiveUp }: ImportEntryProps) {
  const { state, progress, fileName, byteSize, sentAt, preview, refusal } = entry;
  const [asked, setAsked] = useState(false);
  const id = useId();
  const title = preview ? preview.nameHere : fileName;
  const isUnderWay = state === 'CHECKING' || state === 'IMPORTING';
  const start = async () => {
    await onStart();
    setAsked(false);
  };
  return (
    <li className="cb-import__entry">
      <h3 className="h-s">{title}</h3>
      <p className="meta">
        {fileName}, {sizeInWords(byteSize)}, sent <Time value={sentAt} form="date" />
      </p>
      {isUnderWay ? (
        <div className="cb-data">
          <label htmlFor={id}>
            {words[state]}: {progress}%
          </label>
          <progress id={id} max={100} value={progress} />
          <p className="meta">You can leave this page and come back.</p>
        </div>
      ) : (
        <p>
          <strong>{words[state]}</strong>
        </p>
      )}
      {state === 'FAILED' && <p>Something went wrong, and nothing was kept. We try again by ourselves. You can also try again now.</p>}
      {refusal && (
        <Notice title={`${refusal.message}.`}>
          {refusal.path ? `Where: ${refusal.path}. Nothing was imported.` : 'Nothing was imported.'}
        </Notice>
      )}
      {preview && <ImportNumbers numbers={preview} />}
      <div className="row">
        {(state === 'READY' || state === 'FAILED') && (
          <Button busy={busy} onClick={() => setAsked(true)}>
            Import<span className="vh"> {title}</span>
          </Button>
        )}
        {(state === 'READY' || state === 'REFUSED' || state === 'FAILED') && (
          <Button variant="secondary" busy={busy} onClick={() => void onGiveUp()}>
            Remove the file<span className="vh"> {fileName}</span>
          </Button>
        )}
      </div>
      {asked && preview && (
        <LazyConfirmDialog
          title={`Import ${preview.nameHere}?`}
          confirm="Import it"
          cancel="Not now"
          busy={busy}
          onConfirm={() => void start()}
          onCancel={() => setAsked(false)}
        >
          <p>
            Members with an account here belong to the group at once, with the roles that the file gives them, and are told by mail. You do not
            come to belong to it, and do not see what is said there.
          </p>
        </LazyConfirmDialog>
      )}
    </li>
  );
}
