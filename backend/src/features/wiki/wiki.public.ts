/** What others may use of the wiki. */
export { CreatePage } from './pages/actions/create-page.js';
export { Page } from './pages/page.entity.js';
export { PageRepository } from './pages/page.repository.js';
export { PageVersions, type PageVersion } from './pages/page-versions.js';
export { PageQueries } from './pages/page.queries.js';
export { CreateSpace } from './spaces/actions/create-space.js';
export { foldName } from './folded-name.js';
export { type SpaceEditing, spaceEditing } from './spaces/space.policy.js';
export { ImportSpaceOfGroup, type ImportedSpace } from './porting/import-space.js';
export {
  type ImportAttachments, ImportPage, type ImportPageInput, type ImportPageOutcome, type ImportVersion,
} from './porting/import-page.js';
export { ImportedPages, type PageAddress, newPageAddress, pathOfPage } from './porting/imported-pages.js';
export { type OldAddress, OldAddresses } from './porting/old-addresses.js';
export { type PageContents, type PageOwner, SpaceContentsQueries, type SpaceFacts, type TreePlace } from './porting/space-contents.queries.js';
export { type ImportReaders, type SpaceElsewhere } from './porting/import-readers.js';
export { type ImportSpace, SpaceForImport } from './porting/space-for-import.js';
export { type ReviewAnswer, reviewAnswers } from './stewardship/stewardship.rows.js';
export { WatchPage } from './watching/actions/watch-page.js';
export { WatchSpace } from './watching/actions/watch-space.js';
export { SpaceTakersQueries } from './porting/space-takers.queries.js';
export { type ImportedCare, SettleImported } from './porting/settle-imported.js';
