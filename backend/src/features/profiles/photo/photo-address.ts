import { versionOf } from '../../files/files.public.js';

/** Squares in which a photo is kept, in pixels a side. */
export const photoSizes = [64, 128, 400] as const;

export type PhotoSize = (typeof photoSizes)[number];

/** Where a person's photo is, without a size. It changes with the photo, so that browsers may keep what they have read. */
export function photoAddress({ id, photoId }: { id: string; photoId: string | null }): string | null {
  return photoId && `/people/${id}/photo?v=${versionOf(photoId)}`;
}
