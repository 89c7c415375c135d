import { lazy, Suspense, useCallback, useState } from 'react';
import { useSingleKeys } from '../../lib/single-keys';
import { useShortcutKeys } from './use-shortcut-keys';

const ShortcutsDialog = lazy(async () => ({ default: (await import('./shortcuts-dialog')).ShortcutsDialog }));

/** Listens to single keys on every page; `?` shows which there are. */
export function KeyboardShortcuts() {
  const [helping, setHelping] = useState(false);
  const help = useCallback(() => setHelping(true), []);
  useShortcutKeys(useSingleKeys(), help);
  if (!helping) return null;
  return (
    <Suspense>
      <ShortcutsDialog onClose={() => setHelping(false)} />
    </Suspense>
  );
}
