/** What those above the features may use of notices. */
export { NoticeRepository } from './notice.repository.js';
