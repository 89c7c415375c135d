/** The screens of what one watches, fetched together. */
export { WatchedPage } from './watched-page';
