import Archive from 'lucide-react/icons/archive';
import CalendarClock from 'lucide-react/icons/calendar-clock';
import CornerUpLeft from 'lucide-react/icons/corner-up-left';
import EyeOff from 'lucide-react/icons/eye-off';
import FilePen from 'lucide-react/icons/file-pen';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { blogTitle } from '../../../lib/blog-title';
import { HiddenBanner } from '../../../ui/hidden-banner/hidden-banner';
import { Icon } from '../../../ui/icon/icon';
import '../../../ui/banner/banner.scss';
import { ChangedBanner } from './changed-banner';
import type { PostOnPage } from './post-view';

/** What a reader should know about the post's state before its text. */
export function PostStateBanner({ post }: { post: PostOnPage }) {
  const isOut = post.status !== 'DRAFT' && post.status !== 'SCHEDULED';
  const edit = `/posts/${post.id}/edit`;
  return (
    <div className="cb-poststate">
      <ChangedBanner />
      {post.hiddenNotice && <HiddenBanner notice={post.hiddenNotice} thing="post" />}
      {post.takenOut && (
        <Line icon={CornerUpLeft}>
          <strong>
            <Link to={post.takenOut.by.path}>{post.takenOut.by.name}</Link> took this post out of the{' '}
            <Link to={post.takenOut.blog.path}>{blogTitle(post.takenOut.blog)}</Link>.
          </strong>{' '}
          It is in your own blog now, for the same readers. The reason: “{post.takenOut.reason}” Only its authors see
          this note, until the post is published again.
        </Line>
      )}
      {post.status === 'ARCHIVED' && (
        <Line icon={Archive}>
          <strong>This post is archived.</strong> It may be out of date. It is kept for reference and cannot be
          commented on.
        </Line>
      )}
      {post.status === 'WITHDRAWN' && (
        <Line icon={EyeOff}>
          <strong>This post is withdrawn.</strong> Only its authors can see it.
        </Line>
      )}
      {post.status === 'DRAFT' && (
        <Line icon={FilePen} action={<Link to={edit}>Continue writing</Link>}>
          <strong>This post is a draft.</strong> Only its authors can see it.
        </Line>
      )}
      {post.status === 'SCHEDULED' && (
        <Line icon={CalendarClock} action={<Link to={edit}>Change</Link>}>
          <strong>This post is scheduled.</strong> It will be published at {post.schedule?.inWords}. Only its authors can
          see it.
        </Line>
      )}
      {isOut && post.draft?.changed && post.viewerCan.edit && (
        <Line icon={FilePen} action={<Link to={edit}>Continue writing</Link>}>
          <strong>You have changes that are not published.</strong> Readers see the text below.
        </Line>
      )}
    </div>
  );
}

function Line({ icon, children, action }: { icon: typeof Archive; children: ReactNode; action?: ReactNode }) {
  return (
    <div className="cb-banner">
      <Icon of={icon} />
      <span>{children}</span>
      {action && <span className="push">{action}</span>}
    </div>
  );
}
