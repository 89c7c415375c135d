const alphabet = 'abcdefghijklmnopqrstuvwxyz0123456789';
const length = 10;

/** A short random id for a block. */
export function newBlockId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(length));
  return Array.from(bytes, (byte) => alphabet.charAt(byte % alphabet.length)).join('');
}

/** Ids that other editors wrote into pasted HTML are not ours and get replaced. */
export function isBlockId(value: unknown): value is string {
  return typeof value === 'string' && /^[a-z0-9]{10}$/.test(value);
}

/** The `id` of a block's element on the page. The prefix keeps it apart from the page's own ids. */
export function anchorOf(blockId: string): string {
  return `b-${blockId}`;
}
