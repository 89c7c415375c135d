import { withoutControlCharacters } from '../../../../platform/control-characters.js';
import { foldName } from '../../folded-name.js';

/** A page by its title, of which there was none when somebody linked to it. */
export interface MissingLink {
  /** The short id of the space in which it is looked for. */
  readonly spaceShortId: string;
  readonly title: string;
}

/** What the address of a page begins with that is yet to be made. */
export const missingPageAddress = '/wiki/new?';

/** What a link leads to when it leads to a page that is yet to be made: `/wiki/new?space=<short id>&title=<title>`. */
export function missingLinkIn(href: string): MissingLink | undefined {
  if (!href.startsWith(missingPageAddress)) return undefined;
  const asked = new URLSearchParams(href.slice(missingPageAddress.length));
  const spaceShortId = asked.get('space') ?? '';
  const title = withoutControlCharacters(asked.get('title') ?? '');
  return spaceShortId && foldName(title) ? { spaceShortId, title } : undefined;
}

/** One that names the page that a link looks for. */
export function missingLinkKey(spaceShortId: string, folded: string): string {
  return `${spaceShortId} ${folded}`;
}

const link = /<a [^>]*?href="(\/wiki\/new\?[^"]*)"[^>]*>/g;

/** The HTML of a text in which links to pages that have been made since lead to these. */
export function withPagesMadeSince(html: string, pathOf: (key: string) => string | undefined): string {
  return html.replace(link, (tag, escaped: string) => {
    const missing = missingLinkIn(escaped.replaceAll('&amp;', '&'));
    const path = missing && pathOf(missingLinkKey(missing.spaceShortId, foldName(missing.title)));
    return path ? `<a href="${path}">` : tag;
  });
}
