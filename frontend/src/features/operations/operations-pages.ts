/** Administrators’ pages about the running of the site, fetched together: a chunk of its own for each would be named in what every visitor fetches first. */
export { JobsPage } from './jobs-page';
export { MailPage } from './mail-page';
export { OverviewPage } from './overview-page';
