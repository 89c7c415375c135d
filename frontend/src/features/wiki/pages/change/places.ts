import type { PagePlaceFragment, WikiPlacesForPageQuery } from '../../../../gql/wiki/graphql';

/** Where a page can be put. */
export interface Place {
  key: string;
  spaceId: string;
  parentId: string | null;
  label: string;
  /** Where that is. */
  hint?: string;
}

type FoundPage = WikiPlacesForPageQuery['wikiPageSuggestions'][number];
type FoundSpace = WikiPlacesForPageQuery['wikiSpaces']['spaces'][number];

const mostSpaces = 5;

/** The top of its own space, the tops of others, and below other pages: wherever this person may write. */
export function placesFor(page: PagePlaceFragment, found: WikiPlacesForPageQuery | undefined): Place[] {
  const spaces = (found?.wikiSpaces.spaces ?? []).filter((space) => space.viewerCan.edit && space.id !== page.space?.id);
  const pages = (found?.wikiPageSuggestions ?? []).filter((other) => canHold(other, page));
  return [...(page.space ? [topOf(page.space)] : []), ...spaces.slice(0, mostSpaces).map((space) => ({ ...topOf(space), hint: whoseSpace(space) })), ...pages.map(below)];
}

function topOf({ id, name }: { id: string; name: string }): Place {
  return { key: `top-${id}`, spaceId: id, parentId: null, label: `At the top of ${name}` };
}

function below({ id, title, space, ancestors }: FoundPage): Place {
  const hint = [space.name, ...ancestors.flatMap((above) => above.title ?? [])].join(' › ');
  return { key: id, spaceId: space.id, parentId: id, label: `Below ${title}`, hint };
}

/** Neither the page itself nor one below it. */
function canHold({ id, space, ancestors }: FoundPage, page: PagePlaceFragment): boolean {
  return space.viewerCan.edit && id !== page.id && !ancestors.some((above) => above.id === page.id);
}

function whoseSpace({ group, department }: FoundSpace): string {
  return group?.name ?? department?.name ?? 'All staff';
}
