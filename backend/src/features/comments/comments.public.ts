/** What other features may use of comments. */
export { AddComment, type AddCommentInput } from './actions/add-comment.js';
export { type ImportedComment, ImportComments } from './actions/import-comments.js';
export type { NewComment } from './comment.repository.js';
export { HideComment } from './actions/hide-comment.js';
export type { CommentNode, CommentRow } from './comment.rows.js';
export { CommentPassageQueries } from './comment-passage.queries.js';
export { CommentQueries } from './comment.queries.js';
export { commentHtml } from './comment-html.js';
export { commentPath } from './comment-path.js';
export { CommentType } from './graphql/comment.type.js';
