/** Pages about reports and what follows from them, fetched together: a chunk of its own for each would be named in what every visitor fetches first. */
export { HidePage } from './hide/hide-page';
export { OwnReportsPage } from './own/own-reports-page';
export { CasePage } from './queue/case-page';
export { QueuePage } from './queue/queue-page';
export { ReportPage } from './report/report-page';
