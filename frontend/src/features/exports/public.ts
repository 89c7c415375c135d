/** What screens of other features may show of downloads. */
export { GroupPackSection } from './group-pack-section';
export { SpacePackSection } from './space-pack-section';
