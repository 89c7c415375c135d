/** What other features, commands and tests may use of blogs. */
export { blogOfGroup } from './blog-places.js';
export { BlogQueries } from './blog.queries.js';
export type { BlogRow } from './blog.rows.js';
export { AddImportedPosts, type NewImportedPost } from './actions/add-imported-posts.js';
export { ChangeAuthors } from './actions/change-authors.js';
export { ArrangeBlog } from './actions/arrange-blog.js';
export { ChangeStatus } from './actions/change-status.js';
export { CreatePost } from './actions/create-post.js';
export { type AttachImported, ImportPost, type ImportPostInput, type ImportPostOutcome } from './actions/import-post.js';
export { PublishPost } from './actions/publish-post.js';
export { type PublishedPost, PublishedPosts } from './published-posts.js';
export { SaveDraft } from './actions/save-draft.js';
export { type ImportedPost, ImportedPosts, newPostAddress } from './imported-posts.js';
export { SettleImportedPosts } from './actions/settle-imported-posts.js';
export { SchedulePost } from './actions/schedule-post.js';
export { Post } from './post.entity.js';
