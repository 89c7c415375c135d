import type { Person } from './model.js';
import type { Space } from './spaces.js';
import { type WikiPage, ancestorsOf, opensPage } from './wiki-pages.js';

/** What people of worlds watch, and whether with all below it. */
const watched = new WeakMap<WikiPage | Space, Map<Person, boolean>>();

export function watchersOf(target: WikiPage | Space): Map<Person, boolean> {
  const watchers = watched.get(target) ?? new Map<Person, boolean>();
  watched.set(target, watchers);
  return watchers;
}

/** The nearest page above it that this person reads and watches with all below. */
export function watchedThrough(person: Person, { page, space }: { page: WikiPage; space: Space }): WikiPage | undefined {
  return ancestorsOf(page).findLast((above) => watchersOf(above).get(person) && opensPage(person, { page: above, space }));
}
