import { Link, useLocation } from 'react-router';
import type { MainPlace } from './links';

/** Leads to a place of the main navigation, and is marked on all of its pages. */
export function MainLink({ place: { label, to, also }, className }: { place: MainPlace; className?: string }) {
  const { pathname } = useLocation();
  const isCurrent = to === '/' ? pathname === to : [to, also].some((start) => pathname === start || pathname.startsWith(`${start}/`));
  return (
    <Link className={className} to={to} aria-current={isCurrent ? 'page' : undefined}>
      {label}
    </Link>
  );
}
