import { GroupPosts } from '../../blogs/public';
import { useGroupView } from './group-context';
import { NoPosts } from './no-posts';
import { readsInside } from './reads-inside';

/** What is posted in a group. */
export function PostsPage() {
  const { group } = useGroupView('Posts');
  if (!group.blog || (group.blog.postCount === 0 && !readsInside(group))) return <NoPosts group={group} />;
  return <GroupPosts blogId={group.blog.id} path={`${group.path}/posts`} />;
}
