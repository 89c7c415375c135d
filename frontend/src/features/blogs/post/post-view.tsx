import MessageSquare from 'lucide-react/icons/message-square';
import type { ReactNode } from 'react';
import type { PostQuery } from '../../../gql/blogs/graphql';
import { count } from '../../../lib/words';
import '../../../ui/action/action.scss';
import { TagList } from '../../../ui/chip/chip';
import { ContentsFold, ContentsList, type ContentsEntry } from '../../../ui/contents-list/contents-list';
import { Icon } from '../../../ui/icon/icon';
import '../../../ui/prose/prose.scss';
import '../../../ui/rail/rail.scss';
import { HideLink } from '../../../ui/report-link/hide-link';
import { ReportLink } from '../../../ui/report-link/report-link';
import { ServerHtml } from '../../../ui/server-html/server-html';
import { usePageTitle } from '../../../ui/page/use-page-title';
import { Comments } from '../../comments/public';
import { AuthorCard } from './author-card';
import { PostCover } from './post-cover';
import { PostHeader } from './post-header';
import { PostedIn } from './posted-in';
import { PostStateBanner } from './post-state-banner';
import './post.scss';
import { useCountRead } from './use-count-read';

export type PostOnPage = PostQuery['post'];

interface PostViewProps {
  post: PostOnPage;
  address: string;
  /** Its author looks at it as somebody else would, nothing is done from here, and these are the comments. */
  look?: ReactNode;
}

/** The post, what is said about it, and beside it who wrote it and what is in it. */
export function PostView({ post, address, look }: PostViewProps) {
  const isLook = look !== undefined;
  usePageTitle(post.title === '' ? 'Untitled post' : post.title);
  useCountRead(post, isLook);
  const isDiscussed = post.revisionNumber > 0 && (post.viewerCan.comment || post.viewerCanLockComments || post.commentCount > 0);
  return (
    <div className="cb-grid cb-grid--article">
      <div className="cb-gutter">
        {isDiscussed && (
          <a className="cb-act ring" href="#comments">
            <Icon of={MessageSquare} />
            <span className="num">{post.commentCount.toLocaleString('en-GB')}</span>
            <span className="vh">{count(post.commentCount, 'comment').replace(/^\S+ /, '')}</span>
          </a>
        )}
      </div>
      <div>
        <article>
          <PostHeader post={post} />
          <PostStateBanner post={post} />
          {post.cover && <PostCover cover={post.cover} />}
          <ContentsFold title="In this post" entries={post.outline} />
          <ServerHtml html={post.html} className="cb-prose" />
          <div className="cb-posttags">
            <TagList tags={post.tags} />
            {(post.viewerCanReport || post.viewerCanHide) && !isLook && (
              <div className="row">
                {post.viewerCanReport && <ReportLink kind="post" id={post.id} more=" this post" />}
                {post.viewerCanHide && <HideLink kind="post" id={post.id} more=" this post" />}
              </div>
            )}
          </div>
        </article>
        {isDiscussed && look}
        {isDiscussed && !isLook && (
          <Comments
            address={address}
            mayComment={post.viewerCan.comment}
            closedBecause={whyClosed(post)}
            lock={post.viewerCanLockComments ? { isLocked: post.commentsLocked } : undefined}
          />
        )}
      </div>
      <aside className="cb-rail cb-rail--post" aria-label="About this post">
        {post.authors.map((author) => (
          <AuthorCard key={author.id} author={author} />
        ))}
        {post.blog.kind !== 'OWN' && <PostedIn post={post} />}
        <div className="cb-tocwrap">
          <ContentsList className="cb-card" title="In this post" entries={contentsOf(post, isDiscussed)} />
        </div>
      </aside>
    </div>
  );
}

/** A post without headings is short enough to find its comments. */
function contentsOf({ outline }: PostOnPage, isDiscussed: boolean): ContentsEntry[] {
  return outline.length > 0 && isDiscussed ? [...outline, { id: 'comments', text: 'Comments', level: 2 }] : outline;
}

function whyClosed({ status, commentsLocked, inArchivedGroup }: PostOnPage): string | undefined {
  if (status === 'ARCHIVED') return 'this post is archived';
  if (inArchivedGroup) return 'its group is archived';
  return commentsLocked ? 'a moderator of the group has closed them' : undefined;
}
