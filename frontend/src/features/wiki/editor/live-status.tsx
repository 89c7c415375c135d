import CloudAlert from 'lucide-react/icons/cloud-alert';
import CloudCheck from 'lucide-react/icons/cloud-check';
import CloudOff from 'lucide-react/icons/cloud-off';
import CloudUpload from 'lucide-react/icons/cloud-upload';
import type { LucideIcon } from 'lucide-react';
import { useState } from 'react';
import { SavingLine } from '../../editor/public';
import type { LiveStatus as Status } from './live-page';

const words: Record<Status, string> = {
  OPENING: 'Opening the page',
  SAVED: 'Saved',
  SAVING: 'Saving',
  OFFLINE: 'Offline: your changes are kept on this device and merge when you are back',
  BLOCKED: 'No live connection',
  CLOSED: 'Closed',
};

const icons: Record<Status, LucideIcon> = {
  OPENING: CloudUpload,
  SAVED: CloudCheck,
  SAVING: CloudUpload,
  OFFLINE: CloudOff,
  BLOCKED: CloudAlert,
  CLOSED: CloudAlert,
};

/** What assistive technology was last told: nothing, of trouble, or that it is over. */
type Told = 'NOTHING' | 'TROUBLE' | 'OVER';

/** Where what was written is, in words. Assistive technology hears of trouble and of its end only: saving goes on all the time. */
export function LiveStatus({ status }: { status: Status }) {
  const isTrouble = status === 'OFFLINE' || status === 'CLOSED';
  const [told, setTold] = useState<Told>('NOTHING');
  const next = isTrouble ? 'TROUBLE' : told === 'TROUBLE' && status === 'SAVED' ? 'OVER' : told;
  if (next !== told) setTold(next);
  return <SavingLine icon={icons[status]} words={words[status]} isTrouble={isTrouble} calm={told === 'OVER' && 'Saved. You are connected again'} />;
}
