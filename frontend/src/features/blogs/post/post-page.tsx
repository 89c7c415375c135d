import { useEffect } from 'react';
import { useLocation, useNavigate, useParams } from 'react-router';
import { PostDocument } from '../../../gql/blogs/graphql';
import { usePageQuery } from '../../../lib/use-page-query';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { addressKey } from './post-address';
import { PostView } from './post-view';

/** One post. Addresses with old words lead to the present one. */
export function PostPage() {
  const { address = '' } = useParams();
  const key = addressKey(address);
  const { data } = usePageQuery({ query: PostDocument, variables: { address: key } });
  useCanonicalPath(data?.post.path);
  return data === undefined ? (
    <Skeleton label="Loading the post" />
  ) : (
    <PostView key={data.post.id} post={data.post} address={key} />
  );
}

function useCanonicalPath(path: string | undefined): void {
  const navigate = useNavigate();
  const { pathname, search, hash, state } = useLocation();
  useEffect(() => {
    if (path === undefined || path === pathname) return;
    void navigate({ pathname: path, search, hash }, { replace: true, state, preventScrollReset: true });
  }, [path, pathname, search, hash, state, navigate]);
}
