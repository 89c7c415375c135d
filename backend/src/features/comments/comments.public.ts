/** What other features may use of comments. */
export { AddComment, type AddCommentInput } from './actions/add-comment.js';
export { ImportComments, type ImportedComment } from './actions/import-comments.js';
