import { useEffect, useRef, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import { useFirstLocation } from './first-location';

interface PageHeadingProps {
  children: ReactNode;
  /** `h-xl` unless the place styles its own. */
  className?: string;
  /** Changes when the same address shows something else, such as another page of a list. */
  view?: string | number | undefined;
}

/** The page's one `h1`. Reached by a link it takes focus, so that a screen reader says where one is. */
export function PageHeading({ children, className = 'h-xl', view = '' }: PageHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { pathname, hash, key } = useLocation();
  const arrivedByLink = useFirstLocation() !== key;
  const place = `${pathname} ${view}`;
  const shownPlace = useRef<string>(undefined);

  useEffect(() => {
    if (shownPlace.current === place) return;
    shownPlace.current = place;
    if (arrivedByLink && hash === '') heading.current?.focus({ preventScroll: true });
  }, [place, arrivedByLink, hash]);

  return (
    <h1 className={className} ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}
