/** The sign-in page, from which one comes back to `next`. */
export function signInPath(next: string): string {
  return next === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(next)}`;
}

/** Where to go after signing in: only ever a place on this site. */
export function nextPath(next: string | null): string {
  const { origin } = window.location;
  if (!next?.startsWith('/') || !URL.canParse(next, origin)) return '/';
  const target = new URL(next, origin);
  // The path of "/.//elsewhere.example" is "//elsewhere.example", which leads to another site when it is followed.
  if (target.origin !== origin || target.pathname.startsWith('//')) return '/';
  return target.pathname + target.search + target.hash;
}
