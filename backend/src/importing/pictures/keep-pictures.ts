import type { StoredImage } from '@crossbench/schema/rich-text/from-html';
import { ImageRefused } from '../../features/files/files.public.js';
import type { Notes } from '../report/notes.js';
import { readPicture } from './read-picture.js';

/** A picture that lies in a folder. */
export interface FoundFile {
  readonly path: string;
  readonly alt: string;
}

/** Keeps a picture with its item. Throws ImageRefused. */
export type KeepPicture = (image: { bytes: Buffer; name: string; description: string }) => Promise<{ id: string; width: number; height: number }>;

/** Keeps pictures; answers what they are here, by their paths. Those that are refused are noted. */
export async function keepPictures(pictures: readonly FoundFile[], keep: KeepPicture, notes: Notes): Promise<Map<string, StoredImage>> {
  const stored = new Map<string, StoredImage>();
  for (const { path, alt } of pictures) {
    const picture = await readPicture(path);
    try {
      if (!picture) throw new ImageRefused('TOO_LARGE', 'It is too large');
      const { id, width, height } = await keep({ ...picture, description: alt });
      // A stand-in has no size.
      stored.set(path, { attachmentId: id, width: width || null, height: height || null });
    } catch (error) {
      if (!(error instanceof ImageRefused)) throw error;
      notes.add('missing-picture', `${path} cannot be taken: ${error.message.replace(/\.? Choose another one$/, '')}`);
    }
  }
  return stored;
}
