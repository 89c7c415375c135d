import { type PageAddress, newPageAddress, pathOfPage } from '../features/wiki/wiki.public.js';
import { isInside } from '../importing/files/inside.js';
import { PictureFolder } from '../importing/pictures/picture-folder.js';
import type { OldSite } from '../markdown-import/convert/convert-body.js';
import { LinkReader } from '../markdown-import/links/link-reader.js';
import { OldAddresses } from '../markdown-import/links/old-addresses.js';
import { guessSite } from '../markdown-import/links/own-site.js';
import type { OwnExportHere } from './own-export/own-links.js';
import type { SourcePage } from './source/read-page.js';
import { type TreeNode, pageTree } from './tree/page-tree.js';

/** A page that is brought here, or made for a folder. */
export interface PlannedPage extends TreeNode<SourcePage> {
  readonly sourceId: string;
  readonly place: PageAddress & { readonly isHere: boolean };
  readonly parent: PlannedPage | null;
}

/** An address that led on to another page. */
export interface Redirect {
  readonly from: readonly string[];
  /** As it is written. */
  readonly to: string;
  readonly name: string;
}

/** All that is known before the first page is touched: links lead to pages that come later too. */
export interface WikiPlan extends OldSite {
  readonly pages: readonly PlannedPage[];
  readonly site: { readonly url: string; readonly guessed: boolean } | undefined;
  /** Pages and addresses that led on to a page that is not among these. */
  readonly leadNowhere: readonly Redirect[];
  /** Only of what was made of a space. */
  readonly own: OwnExportHere | undefined;
  /** The addresses on the old site, each with the source id of its page. */
  readonly addresses: readonly { readonly address: string; readonly sourceId: string }[];
}

export interface PlanSource {
  readonly pages: readonly SourcePage[];
  readonly redirects: readonly Redirect[];
  readonly known: ReadonlyMap<string, Omit<PageAddress, 'path'>>;
  readonly prefix: string;
  /** Real paths. */
  readonly folders: { readonly pages: string; readonly assets: string };
  readonly site: string | undefined;
  /** Of what was made of a space, where nothing is told from the texts. */
  readonly own: OwnExportHere | undefined;
}

export function makeWikiPlan({ pages, redirects, known, prefix, folders, site, own }: PlanSource): WikiPlan {
  const read = pages.filter(({ facts }) => facts.redirectTo === null || isElsewhere(facts.redirectTo));
  const sent = pages.filter((page) => !read.includes(page)).map(({ name, address, facts }) => ({
    name, from: [address, ...facts.addresses], to: facts.redirectTo ?? '',
  }));
  const planned = planPages(read, known, prefix);
  const addresses = new OldAddresses();
  const kept: { address: string; sourceId: string }[] = [];
  const add = (address: string, sourceId: string) => {
    if (addresses.find(address) === undefined) kept.push({ address, sourceId });
    addresses.add(address, sourceId);
  };
  for (const { page, name, sourceId } of planned) {
    // Where a file lies that a site like this one wrote was never an address.
    if (own) addresses.add(page?.address ?? `/${name}`, sourceId);
    else add(page?.address ?? `/${name}`, sourceId);
  }
  for (const { page, sourceId } of planned) for (const address of page?.facts.addresses ?? []) add(address, sourceId);
  const leadNowhere = followRedirects([...redirects, ...sent], addresses, add);
  const guessed = site === undefined && !own ? guessSite(read.map(({ body }) => body), addresses) : undefined;
  const url = site ?? guessed;
  const links = new LinkReader(addresses, url);
  const isOwn = (address: string) => links.isOwn(address);
  const [pictures, beside] = [new PictureFolder(folders.assets, isOwn), new PictureFolder(folders.pages, isOwn)];
  const paths = new Map(planned.map(({ sourceId, place }) => [sourceId, place.path]));
  const find: PictureFolder['find'] = (src, from) => {
    const found = pictures.find(src, from);
    return 'path' in found || folders.assets === folders.pages ? found : preferFound(beside.find(src, from), found);
  };
  return {
    pages: planned,
    links,
    pictures: { find },
    own,
    fileOf: (href, { path }) => {
      if (own) return fileWithin(own.filesFolder, find(href, path));
      if (!/\.[a-z0-9]{1,5}([?#]|$)/i.test(href) || /\.(md|markdown|html?)([?#]|$)/i.test(href) || /^(mailto|tel):/i.test(href)) return undefined;
      const found = find(href, path);
      return 'path' in found ? found.path : undefined;
    },
    pathOf: (sourceId) => paths.get(sourceId),
    site: url === undefined ? undefined : { url, guessed: guessed !== undefined },
    leadNowhere,
    addresses: kept,
  };
}

function fileWithin(folder: string, found: ReturnType<PictureFolder['find']>): string | undefined {
  return 'path' in found && isInside(folder, found.path) ? found.path : undefined;
}

function preferFound(one: ReturnType<PictureFolder['find']>, other: ReturnType<PictureFolder['find']>): ReturnType<PictureFolder['find']> {
  return 'path' in one ? one : other;
}

function planPages(read: readonly SourcePage[], known: PlanSource['known'], prefix: string): PlannedPage[] {
  const planned = new Map<TreeNode<SourcePage>, PlannedPage>();
  for (const node of pageTree(read)) {
    const sourceId = node.page?.sourceId ?? `${prefix}/${node.name}`;
    const title = node.page?.facts.title ?? node.title;
    const here = known.get(sourceId);
    const place = here ? { ...here, path: pathOfPage(title, here.shortId), isHere: true } : { ...newPageAddress(title, sourceId), isHere: false };
    planned.set(node, { ...node, title, sourceId, place, parent: (node.parent && planned.get(node.parent)) ?? null });
  }
  return [...planned.values()];
}

/** One may lead to another: as long as one more finds its page. */
function followRedirects(redirects: readonly Redirect[], addresses: OldAddresses, add: (address: string, sourceId: string) => void): Redirect[] {
  let open = redirects;
  for (;;) {
    const lost: Redirect[] = [];
    for (const redirect of open) {
      const sourceId = addresses.find(redirect.to.replace(/^https?:\/\/[^/]*/i, ''));
      if (sourceId === undefined) lost.push(redirect);
      else for (const address of redirect.from) add(address, sourceId);
    }
    if (lost.length === open.length) return lost;
    open = lost;
  }
}

function isElsewhere(address: string): boolean {
  return /^(https?:)?\/\//i.test(address);
}
