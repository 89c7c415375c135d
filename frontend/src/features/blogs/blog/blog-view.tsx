import Newspaper from 'lucide-react/icons/newspaper';
import { Link } from 'react-router';
import { BlogPageDocument, type BlogPageQuery, type BlogPageQueryVariables } from '../../../gql/blogs/graphql';
import { blogTitle } from '../../../lib/blog-title';
import { count } from '../../../lib/words';
import { Breadcrumbs } from '../../../ui/breadcrumbs/breadcrumbs';
import { ButtonLink } from '../../../ui/button/button';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import { useMore } from '../../../ui/more/use-more';
import { PageHeading } from '../../../ui/page/page-heading';
import { usePageTitle } from '../../../ui/page/use-page-title';
import '../../../ui/rail/rail.scss';
import { PersonLine } from '../../../ui/person-line/person-line';
import { Feed } from '../feed/feed';
import { Archive, periodName } from './archive';
import './blog.scss';
import { CareForPost } from './care-for-post';
import { MostRead } from './most-read';
import { PinnedPosts } from './pinned-posts';

interface BlogViewProps {
  blog: BlogPageQuery['blog'];
  variables: BlogPageQueryVariables;
  year: number | undefined;
  month: number | undefined;
}

/** What is pinned and what is new; beside it who looks after the blog, and what was written when. */
export function BlogView({ blog, variables, year, month }: BlogViewProps) {
  const posts = useMore({
    query: BlogPageDocument,
    variables: (after) => ({ ...variables, after }),
    pick: (answer) => answer.blog.posts,
    first: blog.posts,
  });
  const period = year === undefined ? undefined : periodName(year, month);
  const title = blogTitle(blog);
  usePageTitle(period ? `${title}, ${period}` : title);
  const pinnedIds = new Set(blog.pinned.map(({ id }) => id));
  return (
    <div className="cb-grid cb-grid--rail">
      <div>
        <Breadcrumbs trail={[{ label: 'Blogs', to: '/blogs' }]} />
        <BlogTop blog={blog} view={period} />
        {period === undefined && <PinnedPosts blog={blog} />}
        <h2 className="h-m cb-blog__list">{period ? `Posts from ${period}` : 'Latest posts'}</h2>
        {period && (
          <p>
            <Link to={blog.path}>See all posts</Link>
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
      </div>
      <aside className="cb-rail" aria-label="About this blog">
        {blog.kind === 'DEPARTMENT' && <Editors blog={blog} />}
        {blog.mostRead && <MostRead posts={blog.mostRead} />}
        <section aria-labelledby="feed">
          <h2 id="feed">Follow</h2>
          <Link to={`/account/feeds?blog=${blog.id}`}>Read this blog in a feed reader</Link>
        </section>
        <Archive path={blog.path} months={blog.archive} year={year} month={month} />
      </aside>
    </div>
  );
}

function BlogTop({ blog, view }: { blog: BlogPageQuery['blog']; view: string | undefined }) {
  const { viewerCan, person } = blog;
  return (
    <div className="cb-blog__head">
      <div>
        <PageHeading view={view}>{blogTitle(blog)}</PageHeading>
        {blog.description && <p className="lede">{blog.description}</p>}
        <p className="meta cb-blog__facts">
          {count(blog.postCount, 'post')}
          {person && (
            <>
              {' by '}
              <Link to={person.path}>{person.name}</Link>
            </>
          )}
        </p>
      </div>
      <div className="row">
        {viewerCan.post && (
          <ButtonLink to={`/write?blog=${blog.id}`} small>
            Post here
          </ButtonLink>
        )}
        {viewerCan.describe && (
          <ButtonLink to={`${blog.path}/look-after`} variant="secondary" small>
            Look after this blog
          </ButtonLink>
        )}
      </div>
    </div>
  );
}

function Editors({ blog }: { blog: BlogPageQuery['blog'] }) {
  return (
    <section aria-labelledby="editors">
      <h2 id="editors">Looked after by</h2>
      {blog.editors.length === 0 ? (
        <p className="meta">Nobody yet. Site administrators name the first editors.</p>
      ) : (
        <ul className="cb-list cb-list--gap">
          {blog.editors.map((person) => (
            <li key={person.id}>
              <PersonLine person={person} size="s">
                {person.department?.acronym}
              </PersonLine>
            </li>
          ))}
        </ul>
      )}
    </section>
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
