import { limits } from '@crossbench/schema/limits';

export const pictureTypes = ['image/jpeg', 'image/png', 'image/gif', 'image/webp', 'image/avif'];

const megabyte = 1_000_000;

/** What is wrong with a file before it is sent; the server looks again, at its content. */
export function problemWithPicture(file: Pick<File, 'name' | 'type' | 'size'>): string | undefined {
  if (!pictureTypes.includes(file.type))
    return `“${file.name}” is not a picture. Choose a JPEG, PNG, GIF, WebP or AVIF file.`;
  if (file.size === 0) return `“${file.name}” is empty. Choose another picture.`;
  if (file.size > limits.imageBytes) {
    return `“${file.name}” is larger than ${limits.imageBytes / megabyte} MB. Choose a smaller picture.`;
  }
  return undefined;
}

/** The files among what was pasted or dropped. */
export function filesIn(transfer: DataTransfer | null): File[] {
  return [...(transfer?.files ?? [])];
}

/** Whether the text can show it. Drawings that can hold scripts are files like any other. */
export function isPicture(file: Pick<File, 'type'>): boolean {
  return pictureTypes.includes(file.type);
}
