import { GroupPosts } from '../../blogs/public';
import { useGroupView } from './group-context';
import { NoPosts } from './no-posts';

/** What is posted in a group. */
export function PostsPage() {
  const { group } = useGroupView('Posts');
  if (!group.blog) return <NoPosts group={group} />;
  return <GroupPosts blogId={group.blog.id} path={`${group.path}/posts`} />;
}
