/** The part of an address, or of its last piece, that counts: what stands behind the last hyphen. */
export function shortIdOf(address: string): string {
  return address.slice(address.lastIndexOf('-') + 1).toLowerCase();
}
