import { randomBytes } from 'node:crypto';
import { posix } from 'node:path';
import { richTextToMarkdown } from '@crossbench/schema/rich-text/to-markdown';
import { stringify } from 'yaml';
import { shortIdOfPath } from '../features/content/content.public.js';
import type { PageContents, TreePlace } from '../features/wiki/wiki.public.js';
import { ownFormat } from '../importing/text/own-format.js';
import { withHrefs } from '../importing/text/with-hrefs.js';
import type { PageName } from './page-names.js';

/** Where all that a page may lead to is found in the folder that is written. */
export interface Places {
  /** Files of pages, by short id. */
  readonly pages: ReadonlyMap<string, string>;
  /** Pictures and files, by id. */
  readonly files: ReadonlyMap<string, string>;
  /** The address of this site: what is not in the folder is found there. */
  readonly site: string;
}

/** A page as a file that `../wiki-import/` reads again to the same page. Links and pictures lead to files beside it. */
export function pageMarkdown(page: PageContents, place: Pick<TreePlace, 'shortId'>, name: PageName, places: Places): string {
  // Links of rich text cannot be relative: until all is written, what is in the folder stands on a site that is nowhere.
  const nowhere = `https://${randomBytes(16).toString('hex')}.invalid/`;
  const fileAt = (id: string) => within(nowhere, places.files.get(id));
  const linked = withHrefs(page.body, (href) => hrefOf(href, places, nowhere));
  const markdown = richTextToMarkdown(linked, { imageUrl: fileAt }).replace(
    new RegExp(`${nowhere.replaceAll('.', '\\.')}([\\w./%~-]*)`, 'g'),
    (_, path: string) => relativeTo(name.file, path),
  );
  return `${frontMatter(page, place, name)}\n${markdown}`;
}

function hrefOf(href: string, { pages, files, site }: Places, nowhere: string): string {
  const path = href.startsWith(`${site}/`) ? href.slice(site.length) : href;
  if (!path.startsWith('/') || path.startsWith('//')) return href;
  const [, fileId] = /^\/files\/([0-9a-f-]{36})(?=$|[?#])/.exec(path) ?? [];
  const [, fragment = ''] = /(#.*)$/.exec(path) ?? [];
  const page = path.startsWith('/wiki/new?') ? undefined : pages.get(shortIdOfPath(path) ?? '');
  const found = within(nowhere, fileId === undefined ? page && `${page}.md` : files.get(fileId));
  return found === undefined ? `${site}${path}` : found + fragment;
}

function within(nowhere: string, path: string | undefined): string | undefined {
  return path === undefined ? undefined : nowhere + path.split('/').map(encoded).join('/');
}

function encoded(name: string): string {
  return encodeURIComponent(name).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** With "./" or "../" first, so that nobody takes it for anything else. */
function relativeTo(file: string, path: string): string {
  const relative = posix.relative(posix.dirname(file), path);
  return relative.startsWith('../') ? relative : `./${relative}`;
}

/** In the form that the import reads. Plain text throughout. */
function frontMatter(page: PageContents, { shortId }: Pick<TreePlace, 'shortId'>, { position }: PageName): string {
  const { title, tags, markingId, oldAddresses, owner, publishedAt, reviewedAt, reviewMonths, isRetired } = page;
  const fields = {
    format: ownFormat,
    id: shortId,
    title,
    position,
    ...(tags.length > 0 && { tags }),
    marking: markingId,
    ...(oldAddresses.length > 0 && { redirect_from: oldAddresses }),
    ...(owner && { owner: { name: owner.name, ...(owner.department === null ? { id: owner.id } : { department: owner.department }) } }),
    ...(publishedAt && { published: publishedAt.toISOString() }),
    ...(reviewedAt && { reviewed: reviewedAt.toISOString() }),
    ...(reviewMonths !== null && { review_months: reviewMonths }),
    ...(isRetired && { retired: true }),
  };
  return `---\n${stringify(fields, { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN', lineWidth: 0 })}---\n`;
}
