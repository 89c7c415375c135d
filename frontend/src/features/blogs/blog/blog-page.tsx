import { Navigate, useLocation, useParams } from 'react-router';
import { BlogPageDocument } from '../../../gql/blogs/graphql';
import { useAddressParameters } from '../../../lib/use-address-parameters';
import { usePageQuery } from '../../../lib/use-page-query';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { BlogView } from './blog-view';

const pageSize = 20;

/** One blog: a person's own, or a department's. Addresses with old words lead to the present one. */
export function BlogPage() {
  const { address = '' } = useParams();
  const { search } = useLocation();
  const parameters = useAddressParameters();
  const year = numberIn(parameters.get('year'), 1900, 9998);
  const month = year === undefined ? undefined : numberIn(parameters.get('month'), 1, 12);
  const shortId = address.slice(address.lastIndexOf('-') + 1).toLowerCase();
  const variables = {
    address: shortId,
    first: pageSize,
    year: year ?? null,
    month: month ?? null,
    withoutPinned: year === undefined,
  };
  const { data } = usePageQuery({ query: BlogPageDocument, variables });
  if (data === undefined) return <Skeleton label="Loading the blog" rows={4} />;
  const { blog } = data;
  if (blog.path !== `/blogs/${address}`) return <Navigate to={`${blog.path}${search}`} replace />;
  return <BlogView key={`${blog.id} ${year} ${month}`} blog={blog} variables={variables} year={year} month={month} />;
}

function numberIn(text: string, least: number, most: number): number | undefined {
  const number = Number(text);
  return Number.isInteger(number) && number >= least && number <= most ? number : undefined;
}
