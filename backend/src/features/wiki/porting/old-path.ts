/** Bytes; what PostgreSQL can keep in an index with room to spare. */
const longest = 1000;

/**
 * The one form in which addresses of an old site are compared: "/Tools/Slack/index.html" and "tools/slack" are one.
 * Undefined for what leads to no page: the beginning of a site, or an address that nobody could have written.
 */
export function oldPath(address: string): string | undefined {
  const path = `/${decoded(withoutHost(address).replace(/[?#].*$/s, ''))}`
    .normalize('NFC')
    .toLowerCase()
    .replace(/\/{2,}/g, '/')
    .replace(/\.(md|markdown|html?)$/, '')
    .replace(/\/index$/, '/')
    .replace(/\/$/, '');
  return path === '' || path.includes('\0') || Buffer.byteLength(path) > longest ? undefined : path;
}

function withoutHost(address: string): string {
  return address.replace(/^(https?:)?\/\/[^/]*/i, '');
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // A percent sign that stands for itself.
    return path;
  }
}
