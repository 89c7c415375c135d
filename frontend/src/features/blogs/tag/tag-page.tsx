import TagIcon from 'lucide-react/icons/tag';
import { useParams } from 'react-router';
import { TagPostsDocument, type TagPostsQuery } from '../../../gql/blogs/graphql';
import { usePageQuery } from '../../../lib/use-page-query';
import { count } from '../../../lib/words';
import { ButtonLink } from '../../../ui/button/button';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import { Page } from '../../../ui/page/page';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { Feed } from '../feed/feed';
import { useMore } from '../../../ui/more/use-more';

const pageSize = 20;

/** Everything that carries one tag. */
export function TagPage() {
  const { slug = '' } = useParams();
  const { data } = usePageQuery({ query: TagPostsDocument, variables: { slug, first: pageSize } });
  return data === undefined ? (
    <Skeleton label="Loading posts" rows={4} />
  ) : (
    <TagPosts key={slug} slug={slug} tag={data.tag} />
  );
}

function TagPosts({ slug, tag }: { slug: string; tag: TagPostsQuery['tag'] }) {
  const posts = useMore({
    query: TagPostsDocument,
    variables: (after) => ({ slug, first: pageSize, after }),
    pick: (answer) => answer.tag.posts,
    first: tag.posts,
  });
  return (
    <Page title={tag.name} heading={`#${tag.name}`} lede={count(tag.postCount, 'post')}>
      {posts.nodes.length === 0 ? (
        <EmptyState
          icon={TagIcon}
          heading={<h2 className="h-m">No posts carry this tag</h2>}
          action={<ButtonLink to="/">See the latest posts</ButtonLink>}
        >
          Posts that you may read and that are tagged “{tag.name}” appear here.
        </EmptyState>
      ) : (
        <Feed {...posts} items={posts.nodes} />
      )}
    </Page>
  );
}
