import { useMemo } from 'react';
import { useSentFile, type FileHome } from '../../editor/public';

/** What pictures and files need of the page they go into. A page is always on the server. */
export function usePageFiles(pageId: string): FileHome {
  const sentFile = useSentFile();
  return useMemo(
    () => ({
      itemId: pageId,
      ensureOnServer: () => Promise.resolve(true),
      files: { storage: undefined, refresh: () => Promise.resolve(), sentFile },
    }),
    [pageId, sentFile],
  );
}
