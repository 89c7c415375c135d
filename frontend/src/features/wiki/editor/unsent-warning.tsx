import { useEffect } from 'react';
import { useBlocker } from 'react-router';
import { LazyConfirmDialog } from '../../../ui/confirm-dialog/lazy-confirm-dialog';

/** Asks before a text is left that stands nowhere else: for another page of this site here, for all else through the browser. */
export function UnsentWarning({ isUnsent }: { isUnsent: boolean }) {
  const leaving = useBlocker(({ currentLocation, nextLocation }) => isUnsent && nextLocation.pathname !== currentLocation.pathname);
  useEffect(() => {
    if (!isUnsent) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isUnsent]);
  if (leaving.state !== 'blocked') return null;
  return (
    <LazyConfirmDialog title="Leave without saving?" confirm="Leave" cancel="Stay here" onConfirm={() => leaving.proceed()} onCancel={() => leaving.reset()}>
      <p>What you have written stands nowhere else, and will be lost.</p>
    </LazyConfirmDialog>
  );
}
