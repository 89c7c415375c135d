/** The screens of pages, fetched together. */
export { BinPage } from './bin/bin-page';
export { DeletePage } from './change/delete-page';
export { DescribePage } from './change/describe-page';
export { ForEditors } from './change/for-editors';
export { MovePage } from './change/move-page';
export { NewPage } from './create/new-page';
export { PageComparison, PageHistory, PageVersion } from './history/page-history';
export { MissingPage } from './layout/missing-page';
export { PageLayout } from './layout/page-layout';
export { ReadPage } from './read/read-page';
