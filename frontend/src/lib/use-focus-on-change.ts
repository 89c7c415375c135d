import { useEffect, useRef, type RefObject } from 'react';

/** For the line that says what was just done: it takes focus whenever `news` changes, because what had focus may be gone. */
export function useFocusOnChange<Shown extends HTMLElement>(news: string | number): RefObject<Shown | null> {
  const line = useRef<Shown>(null);
  const told = useRef(news);
  useEffect(() => {
    if (told.current === news) return;
    told.current = news;
    line.current?.focus();
  }, [news]);
  return line;
}
