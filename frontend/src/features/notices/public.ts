/** What administrators tell people, for home. */
export { HomeNotices } from './home-notices';
