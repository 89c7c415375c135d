import Newspaper from 'lucide-react/icons/newspaper';
import { Link } from 'react-router';
import { DepartmentBlogsDocument, type DepartmentBlogsQuery } from '../../../gql/blogs/graphql';
import { blogTitle } from '../../../lib/blog-title';
import { usePageQuery } from '../../../lib/use-page-query';
import { count } from '../../../lib/words';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import { MetaLine } from '../../../ui/meta-line/meta-line';
import { Page } from '../../../ui/page/page';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { Tag } from '../../../ui/tag/tag';
import { Time } from '../../../ui/time/time';
import '../blog/blog.scss';

/** The blogs of all departments, one's own first. */
export function BlogsPage() {
  const { data } = usePageQuery({ query: DepartmentBlogsDocument, variables: {} });
  const own = data?.viewer?.person.blog;
  return (
    <Page
      title="Blogs"
      lede="Each department has a blog where its people post. Everybody has one of their own too, on their profile."
    >
      {own && (
        <p className="cb-blogs__own">
          <Link to={own.path}>Your own blog</Link>
        </p>
      )}
      {data === undefined ? <Skeleton label="Loading blogs" rows={4} /> : <Blogs blogs={data.departmentBlogs} />}
    </Page>
  );
}

function Blogs({ blogs }: { blogs: DepartmentBlogsQuery['departmentBlogs'] }) {
  if (blogs.length === 0) {
    return (
      <EmptyState icon={Newspaper} heading={<h2 className="h-m">There are no departments yet</h2>}>
        A department’s blog appears here with the department.
      </EmptyState>
    );
  }
  const ownFirst = blogs.toSorted((one, other) => Number(other.viewerCan.post) - Number(one.viewerCan.post));
  return (
    <ul className="cb-blogs">
      {ownFirst.map((blog) => (
        <li key={blog.id}>
          <div className="row">
            <h2 className="h-m">
              <Link className="quiet" to={blog.path}>
                {blogTitle(blog)}
              </Link>
            </h2>
            {blog.viewerCan.post && <Tag>Your department</Tag>}
          </div>
          {blog.description && <p>{blog.description}</p>}
          <MetaLine>
            {blog.postCount === 0 ? 'No posts yet' : count(blog.postCount, 'post')}
            {blog.latestAt && (
              <>
                last post <Time value={blog.latestAt} />
              </>
            )}
          </MetaLine>
        </li>
      ))}
    </ul>
  );
}
