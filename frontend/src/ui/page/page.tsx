import type { ReactNode } from 'react';
import { PageHeading } from './page-heading';
import { usePageTitle } from './use-page-title';

interface PageProps {
  /** The page's name, for the window and, without `heading`, for the `h1`. */
  title: string;
  heading?: ReactNode;
  lede?: ReactNode;
  /** See `PageHeading`. */
  view?: string | number;
  children: ReactNode;
}

/** A page with the plain head: `h1`, perhaps a line below. Others use `usePageTitle` and `PageHeading` themselves. */
export function Page({ title, heading = title, lede, view, children }: PageProps) {
  usePageTitle(title);
  return (
    <>
      <div className="cb-pagehead">
        <PageHeading view={view}>{heading}</PageHeading>
        {lede && <p className="lede">{lede}</p>}
      </div>
      {children}
    </>
  );
}
