/** What is said about an item, with the forms to say more: for the page of any kind of item. */
export { Comments } from './comments';
export { CommentedText } from './passages/commented-text';
export { CommentsAs } from './comments-as';
