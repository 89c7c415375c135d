/** Where this site serves an uploaded picture; with a width, a copy that is no wider (pixels). */
export function imageAddress(attachmentId: string, width?: number): string {
  const address = `/files/${encodeURIComponent(attachmentId)}`;
  return width === undefined ? address : `${address}?width=${width}`;
}
