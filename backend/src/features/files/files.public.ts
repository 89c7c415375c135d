/** What other features may use of files. */
export type { FileRow } from './file.repository.js';
export { type ImageRefusal, ImageRefused } from './image-refused.js';
export { ImageStore } from './image-store.js';
export { type PreparedImage, prepareImage, sha256Of, smallWidth, tooLarge } from './prepare-image.js';
export { RemoveUnusedFiles } from './remove-unused-files.js';
