/** The pages of histories, fetched together, and what they are in. */
export { ComparePage } from './compare-page';
export { HistoryPage } from './history-page';
export { HistorySettingContext, type HistorySetting } from './history-setting';
export { RevisionPage } from './revision-page';
