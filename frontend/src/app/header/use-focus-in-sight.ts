import { useEffect, type RefObject } from 'react';

/**
 * Keeps what gets focus by keyboard from hiding below the header, which stays in place while the page scrolls: browsers
 * do not scroll to something that lies within the window, even when it is covered.
 */
export function useFocusInSight(header: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const look = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement) || !header.current || header.current.contains(target)) return;
      if (!target.closest('main')) return;
      const { top, bottom } = target.getBoundingClientRect();
      const edge = header.current.getBoundingClientRect().bottom;
      const isCovered = bottom > 0 && top < edge;
      // "nearest" heeds scroll-padding. What is taller than the window, such as a text being written, stays.
      if (isCovered && bottom - top < window.innerHeight / 2) target.scrollIntoView({ block: 'nearest' });
    };
    document.addEventListener('focusin', look);
    return () => document.removeEventListener('focusin', look);
  }, [header]);
}
