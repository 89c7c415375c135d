import { useEffect } from 'react';

/**
 * Gives a new post its own address as soon as the server has it, so that loading the page again goes on with it. The
 * router is not told: it would put another page in this one's place, with the text and the cursor in it.
 */
export function useDraftAddress(postId: string, version: number): void {
  useEffect(() => {
    const path = `/posts/${postId}/edit`;
    if (version > 0 && window.location.pathname === '/write')
      window.history.replaceState(window.history.state, '', path);
  }, [postId, version]);
}
