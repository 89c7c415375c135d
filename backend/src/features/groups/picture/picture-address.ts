import { versionOf } from '../../files/files.public.js';

/** Pixels of a side. */
export const pictureSize = 256;

/** Where a group's picture is. It changes with the picture, so that browsers may keep what they have read. */
export function pictureAddress({ id, pictureId }: { id: string; pictureId: string | null }): string | null {
  return pictureId && `/files/groups/${id}/picture?v=${versionOf(pictureId)}`;
}
