/** The sign-in page, from which one comes back to `next`. */
export function signInPath(next: string): string {
  return next === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(next)}`;
}

/** Where to go after signing in: only ever a place on this site. */
export function nextPath(next: string | null): string {
  if (!next) return '/';
  const target = new URL(next, window.location.origin);
  if (target.origin !== window.location.origin || !next.startsWith('/')) return '/';
  return target.pathname + target.search + target.hash;
}
