import { Navigate, useLocation, useParams } from 'react-router';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { BlogView } from './blog-view';
import { useBlog } from './use-blog';

/** One blog: a person's own, or a department's. Addresses with old words lead to the present one. */
export function BlogPage() {
  const { address = '' } = useParams();
  const { search } = useLocation();
  const shortId = address.slice(address.lastIndexOf('-') + 1).toLowerCase();
  const { blog, variables, year, month } = useBlog(shortId);
  if (blog === undefined) return <Skeleton label="Loading the blog" rows={4} />;
  if (blog.path !== `/blogs/${address}`) return <Navigate to={`${blog.path}${search}`} replace />;
  return <BlogView key={`${blog.id} ${year} ${month}`} blog={blog} variables={variables} year={year} month={month} />;
}
