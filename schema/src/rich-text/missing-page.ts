/** A page of the wiki that nobody has written yet: in which space it would stand, and what it would be called. */
export interface MissingPage {
  /** The short id of the space. */
  space: string;
  title: string;
}

const path = '/wiki/new';

/** Where a link to a page leads that does not exist yet: to writing it. */
export function missingPageAddress({ space, title }: MissingPage): string {
  return `${path}?space=${encodeURIComponent(space)}&title=${encodeURIComponent(title.toWellFormed())}`;
}

/** The page that an address offers to write; undefined when it leads anywhere else. */
export function missingPageIn(href: unknown): MissingPage | undefined {
  if (typeof href !== 'string' || !href.startsWith(`${path}?`)) return undefined;
  const asked = new URLSearchParams(href.slice(path.length + 1));
  const [space, title] = [asked.get('space') ?? '', (asked.get('title') ?? '').trim()];
  return space === '' || title === '' ? undefined : { space, title };
}
