import { nextPath } from './sign-in-path';

/** The page on which the house rules are accepted, from which one goes on to `next`. */
export function acceptPath(next: string): string {
  return next === '/' ? '/house-rules/accept' : `/house-rules/accept?next=${encodeURIComponent(next)}`;
}

/** Where somebody goes who has just signed in: to the page they wanted, by way of rules they have not accepted. */
export function afterSignIn(viewer: { mustAcceptHouseRules: boolean }, next: string | null): string {
  const path = nextPath(next);
  return viewer.mustAcceptHouseRules ? acceptPath(path) : path;
}
