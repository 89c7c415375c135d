import { useSyncExternalStore } from 'react';

/** One column: see `below-medium` in styles/_media.scss. */
const narrow = '(max-width: 61.99em)';

export function useIsNarrow(): boolean {
  return useSyncExternalStore(
    (tell) => {
      const query = globalThis.matchMedia?.(narrow);
      query?.addEventListener('change', tell);
      return () => query?.removeEventListener('change', tell);
    },
    () => globalThis.matchMedia?.(narrow)?.matches ?? false,
  );
}
