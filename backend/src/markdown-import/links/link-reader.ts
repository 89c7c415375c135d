import type { OldAddresses } from './old-addresses.js';

export type ReadLink =
  /** To another imported text. */
  | { readonly kind: 'internal'; readonly sourceId: string; readonly fragment: string }
  /** As it is, or mended. */
  | { readonly kind: 'external'; readonly href: string; readonly mended: boolean }
  /** To a page of the old site that is not here, and nobody knows where that site is. */
  | { readonly kind: 'lost' };

/** Stands for the old site while it is not known. */
const unknownSite = 'http://old-site.invalid';

/** Says where the links of the old site lead now. */
export class LinkReader {
  private readonly site: string;
  private readonly hosts: ReadonlySet<string>;

  constructor(
    private readonly addresses: OldAddresses,
    site: string | undefined,
  ) {
    this.site = site ?? unknownSite;
    const { host } = new URL(this.site);
    this.hosts = new Set([host, host.startsWith('www.') ? host.slice(4) : `www.${host}`]);
  }

  /** Whether an address is one of the old site's own. */
  isOwn(address: string): boolean {
    return URL.canParse(address, this.site) && this.hosts.has(new URL(address, this.site).host);
  }

  /** `file` and `page` are where the link stands: the file's name, and its address on the old site. */
  read(written: string, from: { readonly file: string; readonly page: string }): ReadLink {
    const href = mend(written);
    const mended = href !== written;
    if (/^mailto:/i.test(href)) return { kind: 'external', href, mended };
    const byFile = /^[^/?#:]+\.(md|markdown)([?#]|$)/i.test(href) || /^\.{1,2}\//.test(href) ? this.find(href, `/${from.file}`) : undefined;
    const found = byFile ?? this.find(href, from.page.endsWith('/') ? from.page : `${from.page}/`);
    if (found) return found;
    if (/^[a-z][a-z0-9+.-]*:/i.test(href) && !/^https?:/i.test(href)) return { kind: 'external', href, mended };
    const base = `${this.site}${from.page.endsWith('/') ? from.page : `${from.page}/`}`;
    if (!URL.canParse(href, base)) return { kind: 'external', href, mended };
    const url = new URL(href, base);
    if (url.origin === unknownSite) return { kind: 'lost' };
    if (/^https?:\/\//i.test(href)) return { kind: 'external', href: watchable(href), mended };
    return { kind: 'external', href: watchable(url.href), mended };
  }

  private find(href: string, base: string): ReadLink | undefined {
    if (!URL.canParse(href, this.site + base)) return undefined;
    const url = new URL(href, this.site + base);
    const sourceId = this.hosts.has(url.host) ? this.addresses.find(url.pathname) : undefined;
    return sourceId === undefined ? undefined : { kind: 'internal', sourceId, fragment: url.hash.slice(1) };
  }
}

/** What people forget when they write an address. */
function mend(written: string): string {
  const href = written.trim().replace(/^<(.*)>$/, '$1').replace(/^["“”']+|["“”']+$/g, '');
  // "//2015/03/19/…" was meant as a path: there is no host of that name.
  if (/^\/\/\d+\//.test(href)) return href.slice(1);
  if (/^\/\//.test(href)) return `https:${href}`;
  const scheme = /^(https?):?\/{0,2}(?=[\w-]+\.)/i.exec(href);
  if (scheme) return href.replace(scheme[0], `${(scheme[1] ?? '').toLowerCase()}://`);
  if (/^[\w.+-]+@[\w-]+(\.[\w-]+)+$/.test(href)) return `mailto:${href}`;
  if (/^([\w-]+\.)+(gov|com|org|net|io|us|mil|edu|uk|eu|info)(\/|$)/i.test(href)) return `https://${href}`;
  return href;
}

/** The player's address, made for frames, as the address that people open. */
function watchable(href: string): string {
  const [, video] = /^https?:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/([\w-]+)/i.exec(href) ?? [];
  return video === undefined || video === 'videoseries' ? href : `https://www.youtube.com/watch?v=${video}`;
}
