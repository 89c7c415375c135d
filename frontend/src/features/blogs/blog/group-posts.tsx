import { Link } from 'react-router';
import '../../../ui/rail/rail.scss';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { Archive, periodName } from './archive';
import { BlogPosts } from './blog-posts';
import { MostRead } from './most-read';
import { useBlog } from './use-blog';

interface GroupPostsProps {
  blogId: string;
  /** Where these posts are listed. */
  path: string;
}

/** All posts of a group, those pinned first; beside them a feed, and what was written when. */
export function GroupPosts({ blogId, path }: GroupPostsProps) {
  const { blog, variables, year, month } = useBlog(blogId);
  if (blog === undefined) return <Skeleton label="Loading posts" rows={4} />;
  const period = year === undefined ? undefined : periodName(year, month);
  return (
    <div className="cb-grid cb-grid--rail">
      <div>
        <BlogPosts key={`${year} ${month}`} blog={blog} variables={variables} path={path} period={period} />
      </div>
      <aside className="cb-rail" aria-label="About these posts">
        {blog.mostRead && <MostRead posts={blog.mostRead} seenBy="owners and moderators of this group" />}
        <section aria-labelledby="feed">
          <h2 id="feed">Follow</h2>
          <Link to={`/account/feeds?blog=${blog.id}`}>Read these posts in a feed reader</Link>
        </section>
        <Archive path={path} months={blog.archive} year={year} month={month} />
      </aside>
    </div>
  );
}
