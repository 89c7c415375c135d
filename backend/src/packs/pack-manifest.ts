/** Where a pack says what it is, and names every other file in it. */
export const manifestPath = 'manifest.json';

export interface PackEntry {
  readonly path: string;
  /** Bytes, unpacked. */
  readonly size: number;
  /** In hexadecimal. */
  readonly sha256: string;
}
