import { readBytes } from '../../importing/files/read-bytes.js';

/** Bytes. A page that only sends its readers on is short. */
const most = 100_000;

/** Where a file of HTML sends its readers at once; undefined for one that is read, or is another kind of file. */
export async function refreshTarget(path: string): Promise<string | undefined> {
  if (!/\.html?$/i.test(path)) return undefined;
  const bytes = await readBytes(path, most);
  if (bytes === 'too large') return undefined;
  const meta = /<meta\b[^>]*http-equiv\s*=\s*["']?refresh\b[^>]*>/i.exec(bytes.toString('utf8'))?.[0];
  const target = meta === undefined ? undefined : /url\s*=\s*['"]?([^'"\s>;]+)/i.exec(meta)?.[1]?.replaceAll('&amp;', '&');
  // A template has no target of its own.
  return target === undefined || /[{}]/.test(target) ? undefined : target;
}
