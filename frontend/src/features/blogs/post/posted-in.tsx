import Newspaper from 'lucide-react/icons/newspaper';
import UsersRound from 'lucide-react/icons/users-round';
import { Link } from 'react-router';
import { blogTitle } from '../../../lib/blog-title';
import { Icon } from '../../../ui/icon/icon';
import { CareForPost } from '../blog/care-for-post';
import type { PostOnPage } from './post-view';

/** Of which department's or group's blog the post is a part; those who look after it act here. */
export function PostedIn({ post }: { post: PostOnPage }) {
  return (
    <div className="cb-card">
      <h2>Posted in</h2>
      <Link className="cb-rowlink ring" to={post.blog.path}>
        <Icon of={post.blog.kind === 'GROUP' ? UsersRound : Newspaper} />
        <span>
          <strong>{blogTitle(post.blog)}</strong>
          {post.isPinned && <span className="meta"> Pinned</span>}
        </span>
      </Link>
      <CareForPost
        post={post}
        mayPin={post.viewerCan.pin}
        mayTakeOut={post.viewerCan.takeOut}
        isPinned={post.isPinned}
      />
    </div>
  );
}
