/** What those above the features may use of moderation. */
export { ReportThing } from './actions/report-thing.js';
