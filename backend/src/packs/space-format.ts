import type { SpaceElsewhere } from '../features/wiki/wiki.public.js';

/** What a space that was taken out calls itself. */
export const spaceFormat = 'crossbench-space';
/** Raised with every change that an older import could not read. */
export const spaceFormatVersion = 1;
/** Pictures and files lie here, each in a folder of its id; no page does. */
export const filesFolder = 'files';

/** `manifest.json`: what it is. In a zip it also lists every other file. */
export interface SpaceManifest {
  readonly format: typeof spaceFormat;
  readonly version: number;
  /** Where it was made. */
  readonly origin: { readonly site: string; readonly siteName: string; readonly spaceId: string; readonly shortId: string };
  readonly madeAt: string;
  readonly space: { readonly name: string; readonly description: string; readonly reviewMonths: number } & SpaceElsewhere;
  readonly counts: { readonly pages: number; readonly files: number };
  /** Files that pages show as cards. */
  readonly files: readonly { readonly path: string; readonly name: string; readonly mediaType: string; readonly size: number }[];
}
