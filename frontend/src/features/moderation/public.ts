/** The queue of reports: for the page of a group too, whose moderators decide what stands there. */
export { Queue } from './queue/queue';
