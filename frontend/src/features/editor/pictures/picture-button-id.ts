/** The button of a picture that opens what is said about it. */
export function pictureButtonId(blockId: string): string {
  return `picture-${blockId}`;
}
