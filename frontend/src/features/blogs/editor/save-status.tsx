import CloudAlert from 'lucide-react/icons/cloud-alert';
import CloudCheck from 'lucide-react/icons/cloud-check';
import CloudOff from 'lucide-react/icons/cloud-off';
import CloudUpload from 'lucide-react/icons/cloud-upload';
import type { LucideIcon } from 'lucide-react';
import { SavingLine } from '../../editor/public';
import type { SaverSnapshot } from './saving/draft-saver';
import type { SavingStatus } from './saving/saving-state';

/** Where the draft is. */
export function SaveStatus({ snapshot }: { snapshot: SaverSnapshot<unknown> }) {
  const { status, state, reference } = snapshot;
  return (
    <SavingLine
      icon={icons[status] ?? CloudAlert}
      words={inWords(status, state.savedAt, reference)}
      isTrouble={!calm.includes(status)}
      calm={state.saved > 0 && 'Saved'}
    />
  );
}

const icons: Partial<Record<SavingStatus, LucideIcon>> = {
  waiting: CloudUpload,
  saving: CloudUpload,
  saved: CloudCheck,
  offline: CloudOff,
};

const calm: SavingStatus[] = ['untouched', 'waiting', 'saving', 'saved'];

function inWords(status: SavingStatus, savedAt: number | undefined, reference: string | undefined): string | undefined {
  switch (status) {
    case 'untouched':
      return undefined;
    case 'waiting':
    case 'saving':
      return 'Saving';
    case 'saved':
      return savedAt === undefined ? undefined : `Saved at ${clock(savedAt)}`;
    case 'offline':
      return 'Offline: kept on this device';
    case 'failed':
      return reference === undefined
        ? 'Could not save, trying again'
        : `Could not save, trying again (code ${reference})`;
    case 'refused':
    case 'gone':
    case 'signed-out':
    case 'house-rules':
    case 'conflict':
      return 'Could not save: kept on this device';
  }
}

/** "10:42", and the day when it was another. */
export function clock(time: number): string {
  const date = new Date(time);
  const minutes = `${date.getHours()}:${String(date.getMinutes()).padStart(2, '0')}`;
  if (date.toDateString() === new Date().toDateString()) return minutes;
  return `${minutes} on ${date.toLocaleDateString('en-GB', { day: 'numeric', month: 'long' })}`;
}
