import Newspaper from 'lucide-react/icons/newspaper';
import { Link } from 'react-router';
import { BlogPageDocument, type BlogPageQuery, type BlogPageQueryVariables } from '../../../gql/blogs/graphql';
import { ButtonLink } from '../../../ui/button/button';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import { useMore } from '../../../ui/more/use-more';
import { Feed } from '../feed/feed';
import './blog.scss';
import { CareForPost } from './care-for-post';
import { PinnedPosts } from './pinned-posts';

interface BlogPostsProps {
  blog: BlogPageQuery['blog'];
  variables: BlogPageQueryVariables;
  /** Where all of its posts are listed. */
  path: string;
  /** The year or month that is shown; undefined for all posts. */
  period: string | undefined;
}

/** What is pinned and what is new, or what was posted in a year or month. */
export function BlogPosts({ blog, variables, path, period }: BlogPostsProps) {
  const posts = useMore({
    query: BlogPageDocument,
    variables: (after) => ({ ...variables, after }),
    pick: (answer) => answer.blog.posts,
    first: blog.posts,
  });
  const pinnedIds = new Set(blog.pinned.map(({ id }) => id));
  return (
    <>
      {period === undefined && <PinnedPosts blog={blog} />}
      <h2 className="h-m cb-blog__list">{period ? `Posts from ${period}` : 'Latest posts'}</h2>
      {period && (
        <p>
          <Link to={path}>See all posts</Link>
        </p>
      )}
      {posts.nodes.length === 0 ? (
        <Nothing blog={blog} period={period} />
      ) : (
        <Feed
          {...posts}
          items={posts.nodes}
          heading="h3"
          withoutPlace
          actions={(item) => (
            <CareForPost
              post={item}
              mayPin={blog.viewerCan.lookAfter}
              mayTakeOut={blog.viewerCan.takeOut}
              isPinned={pinnedIds.has(item.id)}
            />
          )}
        />
      )}
    </>
  );
}

function Nothing({ blog, period }: { blog: BlogPageQuery['blog']; period: string | undefined }) {
  if (!period && blog.pinned.length > 0) return <p className="meta">All posts of this blog are pinned above.</p>;
  return (
    <EmptyState
      icon={Newspaper}
      heading={<h3 className="h-m">{period ? `Nothing was posted in ${period}` : 'There are no posts yet'}</h3>}
      action={
        blog.viewerCan.post && !period && <ButtonLink to={`/write?blog=${blog.id}`}>Write the first one</ButtonLink>
      }
    >
      Posts that you may read appear here.
    </EmptyState>
  );
}
