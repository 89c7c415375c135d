/** All that converting a text needs to know of the old site. Plain data: it goes to another thread. */
export interface OldSite {
  /** Where the blog stood, for example `https://blog.example`; empty when the export does not say. */
  readonly url: string;
  /** What imported texts are known by, to their source ids: `/2019/03/hello`, `?12`. */
  readonly sourceIds: ReadonlyMap<string, string>;
  /** Where imported texts are here, by source id. */
  readonly paths: ReadonlyMap<string, string>;
  /** The real path of the folder with the old site's uploads; null when there is none. */
  readonly uploads: string | null;
}

/** By which keys a text of the old site is found: the path of its address, and its number. */
export function keysOf(link: string, id: string): string[] {
  const path = URL.canParse(link) ? pathKey(new URL(link)) : undefined;
  return [...(path === undefined || path === '/' ? [] : [path]), `?${id}`];
}

/** The key of an address of the old site; undefined for addresses elsewhere. */
export function keyOf(href: string, { url }: Pick<OldSite, 'url'>): string | undefined {
  if (/^https?:/i.test(href) && !href.toLowerCase().includes(bareName(url))) return undefined;
  const address = absolute(href, url);
  if (!address || !isOwn(address, url)) return undefined;
  const id = address.searchParams.get('p') ?? address.searchParams.get('page_id');
  return id ? `?${id}` : pathKey(address);
}

/** The address as it was meant on the old site; undefined when it is none. */
export function absolute(href: string, url: string): URL | undefined {
  const base = url === '' ? undefined : `${url}/`;
  return URL.canParse(href, base) ? new URL(href, base) : undefined;
}

export function isOwn(address: URL, url: string): boolean {
  return URL.canParse(url) && bareHost(address) === bareHost(new URL(url));
}

/** What every address of the site holds. */
function bareName(url: string): string {
  return url.toLowerCase().replace(/^https?:\/\/(www\.)?/, '');
}

function bareHost({ host }: URL): string {
  return host.replace(/^www\./, '');
}

function pathKey({ pathname }: URL): string {
  return pathname.toLowerCase().replace(/\/+$/, '') || '/';
}
