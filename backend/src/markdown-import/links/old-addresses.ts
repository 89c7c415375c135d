import { readDate } from '../front-matter/source-date.js';

/** Where the imported texts stood on the old site. */
export class OldAddresses {
  private readonly sourceIds = new Map<string, string>();

  /** The first that claims an address keeps it. */
  add(address: string, sourceId: string): void {
    const path = normalAddress(address);
    if (path !== '/' && !this.sourceIds.has(path)) this.sourceIds.set(path, sourceId);
  }

  find(path: string): string | undefined {
    return this.sourceIds.get(normalAddress(path));
  }
}

/** The addresses that a file's name and date give it, the best first. */
export function usualAddresses(name: string, date: Date | null): string[] {
  const path = name.replace(/\.(md|markdown)$/i, '');
  const [, folder, written, slug] = /^(.*\/)?(\d{4}-\d{1,2}-\d{1,2})-([^/]+)$/.exec(path) ?? [];
  if (written === undefined || slug === undefined) return [`/${path}`];
  const days = [readDate(written), date].flatMap((one) => one?.toISOString().slice(0, 10).replaceAll('-', '/') ?? []);
  const addresses = [...new Set(days)].map((day) => `/${day}/${slug}`);
  return [...addresses, `/${path}`, ...(folder === undefined ? [] : addresses.map((address) => `/${folder}${address.slice(1)}`))];
}

function normalAddress(address: string): string {
  const path = decoded(address.replace(/[?#].*$/s, ''))
    .toLowerCase()
    .replace(/\/{2,}/g, '/')
    .replace(/\.(md|markdown|html?)$/, '')
    .replace(/\/index$/, '/')
    .replace(/\/$/, '');
  return path.startsWith('/') ? path : `/${path}`;
}

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    // Not an address at all; it will match nothing.
    return path;
  }
}
