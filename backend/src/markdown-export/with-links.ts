import type { RichTextDocument } from '@crossbench/schema/rich-text';
import { shortIdOfPath } from '../features/content/content.public.js';
import { withHrefs } from '../importing/text/with-hrefs.js';

/**
 * The text with links that work outside the site: to the files of posts that are exported too, otherwise to the whole
 * address. `names` are the files of posts, by short id.
 */
export function withLinks(document: RichTextDocument, names: ReadonlyMap<string, string>, siteUrl: string): RichTextDocument {
  return withHrefs(document, (href) => hrefOf(href, names, siteUrl));
}

function hrefOf(href: string, names: ReadonlyMap<string, string>, siteUrl: string): string {
  if (!href.startsWith('/') || href.startsWith('//')) return href;
  const name = names.get(shortIdOfPath(href) ?? '');
  return name === undefined ? `${siteUrl}${href}` : `/${name}.md`;
}
