import { useEffect } from 'react';

/** Sets the window's title to "X - Crossbench". */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} - Crossbench`;
  }, [title]);
}
