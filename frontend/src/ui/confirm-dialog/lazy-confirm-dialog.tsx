import { lazy, Suspense, type ReactNode } from 'react';

export interface ConfirmDialogProps {
  /** A question, such as "Delete this draft?". */
  title: string;
  /** What happens then. */
  children: ReactNode;
  /** The verb, such as "Delete draft". */
  confirm: string;
  /** The way out, such as "Keep it". */
  cancel: string;
  busy?: boolean;
  /** Why it could not be done. */
  problem?: ReactNode;
  onConfirm: () => void;
  onCancel: () => void;
}

const ConfirmDialog = lazy(async () => ({ default: (await import('./confirm-dialog')).ConfirmDialog }));

/** `ConfirmDialog`, loaded when it is first asked for: few visits need it. */
export function LazyConfirmDialog(props: ConfirmDialogProps) {
  return (
    <Suspense>
      <ConfirmDialog {...props} />
    </Suspense>
  );
}
