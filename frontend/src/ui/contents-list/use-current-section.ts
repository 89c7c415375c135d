import { useEffect, useState } from 'react';

/** The last of these elements whose top has passed the upper part of the window; undefined before the first. */
export function useCurrentSection(ids: string[]): string | undefined {
  const [current, setCurrent] = useState<string>();
  const key = ids.join(' ');

  useEffect(() => {
    if (key === '') return;
    const sections = key.split(' ').map((id) => document.getElementById(id));
    const passed = new Set<Element>();
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, boundingClientRect, rootBounds } of entries) {
          const line = rootBounds?.bottom ?? 0;
          if (boundingClientRect.top < line) passed.add(target);
          else passed.delete(target);
        }
        setCurrent(sections.findLast((section) => section !== null && passed.has(section))?.id);
      },
      // The line lies a third of the way down, where people read.
      { rootMargin: '0px 0px -66% 0px' },
    );
    for (const section of sections) if (section !== null) observer.observe(section);
    return () => observer.disconnect();
  }, [key]);

  return current;
}
