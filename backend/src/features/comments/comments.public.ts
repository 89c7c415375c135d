/** What other features may use of comments. */
export { AddComment, type AddCommentInput } from './actions/add-comment.js';
export { ImportComments } from './actions/import-comments.js';
export type { NewComment } from './comment.repository.js';
