/** Rare pages, fetched together: a chunk of its own for each would be named in what every visitor fetches first. */
export { DataPage } from './data-page';
export { GroupImportPage } from './group-import/group-import-page';
