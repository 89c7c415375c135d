/** All pages of spaces, fetched together. */
export { UnmanagedSpacesPage } from './administration/unmanaged-spaces-page';
export { NewSpacePage } from './new-space-page';
export { SpacePage } from './space-page';
export { SpaceSettingsPage } from './settings/space-settings-page';
export { SpacesPage } from './spaces-page';
