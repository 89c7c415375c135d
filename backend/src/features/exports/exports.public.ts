/** What the floors above may use of downloads. */
export { type IndexEntry, archivePage, indexSections } from './archive/archive-pages.js';
export { ZipFile } from './archive/zip-file.js';
export { BuildArchive } from './build-archive.js';
export { DataExportRepository, type DataExportRow } from './data-export.repository.js';
export { DataExportType } from './graphql/data-export.type.js';
export { RequestArchive } from './request-archive.js';
export { sendArchive } from './send-archive.js';
