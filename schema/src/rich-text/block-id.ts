const alphabet = 'abcdefghijklmnopqrstuvwxyz0123456789';
const length = 10;

/** Random bytes for many ids: to ask for ten at a time takes longer than all else. */
const bytes = new Uint8Array(length * 200);
let used = bytes.length;

/** A short random id for a block. */
export function newBlockId(): string {
  if (used === bytes.length) {
    crypto.getRandomValues(bytes);
    used = 0;
  }
  let id = '';
  for (const end = used + length; used < end; used += 1) id += alphabet.charAt((bytes[used] ?? 0) % alphabet.length);
  return id;
}

/** Ids that other editors wrote into pasted HTML are not ours and get replaced. */
export function isBlockId(value: unknown): value is string {
  return typeof value === 'string' && /^[a-z0-9]{10}$/.test(value);
}

/** The `id` of a block's element on the page. The prefix keeps it apart from the page's own ids. */
export function anchorOf(blockId: string): string {
  return `b-${blockId}`;
}
