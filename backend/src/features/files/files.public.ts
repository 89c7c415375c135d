/** What other features may use of files. */
export { readAt } from './content/zip-directory.js';
export { checkEnding, identifyFile } from './content/identify-file.js';
export { DocumentStore, type ReadFile } from './document-store.js';
export { type FileRefusal, FileRefused } from './file-refused.js';
export type { FileRow, ScanState } from './file.repository.js';
export { type ImageRefusal, ImageRefused } from './image-refused.js';
export { ImageStore } from './image-store.js';
export { type PreparedImage, prepareImage, sha256Of, smallWidth, tooLarge } from './prepare-image.js';
export { RemoveLostBytes } from './remove-lost-bytes.js';
export { ScanFile, fileScanned } from './scanning/scan-file.js';
export { type Crop, prepareSquares } from './prepare-squares.js';
export { readCrop } from './read-crop.js';
export { receiveBody } from './receive-body.js';
export { RemoveUnusedFiles } from './remove-unused-files.js';
export { sendPicture, versionOf } from './send-picture.js';
export { sendRefusal } from './send-refusal.js';
export { sendStream } from './send-stream.js';
