import type { PagePlaceFragment } from '../../../../gql/wiki/graphql';

interface Step {
  label: string;
  to: string;
}

/** Where the way to a page begins: at its space, or at the wiki for moderators who do not read the space. */
export function trailFrom(space: { name: string; path: string } | null): Step[] {
  return [space ? { label: space.name, to: space.path } : { label: 'Wiki', to: '/wiki' }];
}

/** The way from the space down to what is above a page. */
export function trailTo({ space, ancestors }: PagePlaceFragment): Step[] {
  const above = ancestors.flatMap(({ title, path }) => (title !== null && path !== null ? [{ label: title, to: path }] : []));
  return [...trailFrom(space), ...above];
}

/** The same down to the page itself. */
export function trailBelow(page: PagePlaceFragment): Step[] {
  return [...trailTo(page), { label: page.title, to: page.path }];
}
