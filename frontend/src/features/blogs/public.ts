/** Posts one below the other, which other screens show as well. */
export { Feed } from './feed/feed';
/** The posts of a group stand in a blog of their own and are shown on its pages. */
export { GroupPosts } from './blog/group-posts';
