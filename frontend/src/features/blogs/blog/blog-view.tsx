import { Link } from 'react-router';
import type { BlogPageQuery, BlogPageQueryVariables } from '../../../gql/blogs/graphql';
import { blogTitle } from '../../../lib/blog-title';
import { count } from '../../../lib/words';
import { Breadcrumbs } from '../../../ui/breadcrumbs/breadcrumbs';
import { ButtonLink } from '../../../ui/button/button';
import { PageHeading } from '../../../ui/page/page-heading';
import { usePageTitle } from '../../../ui/page/use-page-title';
import '../../../ui/rail/rail.scss';
import { PersonLine } from '../../../ui/person-line/person-line';
import { Archive, periodName } from './archive';
import { BlogPosts } from './blog-posts';
import './blog.scss';
import { MostRead } from './most-read';

interface BlogViewProps {
  blog: BlogPageQuery['blog'];
  variables: BlogPageQueryVariables;
  year: number | undefined;
  month: number | undefined;
}

/** What is pinned and what is new; beside it who looks after the blog, and what was written when. */
export function BlogView({ blog, variables, year, month }: BlogViewProps) {
  const period = year === undefined ? undefined : periodName(year, month);
  const title = blogTitle(blog);
  usePageTitle(period ? `${title}, ${period}` : title);
  return (
    <div className="cb-grid cb-grid--rail">
      <div>
        <Breadcrumbs trail={[{ label: 'Blogs', to: '/blogs' }]} />
        <BlogTop blog={blog} view={period} />
        <BlogPosts blog={blog} variables={variables} path={blog.path} period={period} />
      </div>
      <aside className="cb-rail" aria-label="About this blog">
        {blog.kind === 'DEPARTMENT' && <Editors blog={blog} />}
        {blog.mostRead && <MostRead posts={blog.mostRead} seenBy="those who look after this blog" />}
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
