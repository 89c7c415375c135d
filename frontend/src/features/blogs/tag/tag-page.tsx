import TagIcon from 'lucide-react/icons/tag';
import { useEffect } from 'react';
import { useLocation, useNavigate, useParams } from 'react-router';
import { TagPostsDocument, TagWritersDocument, type TagPostsQuery, type TagWritersQuery } from '../../../gql/blogs/graphql';
import { usePageQuery } from '../../../lib/use-page-query';
import { count } from '../../../lib/words';
import { Breadcrumbs } from '../../../ui/breadcrumbs/breadcrumbs';
import { ButtonLink } from '../../../ui/button/button';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import { Page } from '../../../ui/page/page';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { PagesOfTag } from '../../wiki/public';
import { Feed } from '../feed/feed';
import { TagWriters } from './tag-writers';
import { useMore } from '../../../ui/more/use-more';

const pageSize = 20;

/** Everything that carries one tag. */
export function TagPage() {
  const { slug = '' } = useParams();
  const { data } = usePageQuery({ query: TagPostsDocument, variables: { slug, first: pageSize } });
  const { data: wrote } = usePageQuery({ query: TagWritersDocument, variables: { slug } });
  useTagPath(data?.tag.path);
  return data === undefined ? (
    <Skeleton label="Loading posts" rows={4} />
  ) : (
    <TagPosts key={data.tag.id} slug={slug} tag={data.tag} wrote={wrote?.tag} />
  );
}

interface TagPostsProps {
  slug: string;
  tag: TagPostsQuery['tag'];
  /** How many posts there are and who wrote them; undefined while they are counted. */
  wrote: TagWritersQuery['tag'] | undefined;
}

function TagPosts({ slug, tag, wrote }: TagPostsProps) {
  const posts = useMore({
    query: TagPostsDocument,
    variables: (after) => ({ slug, first: pageSize, after }),
    pick: (answer) => answer.tag.posts,
    first: tag.posts,
  });
  const written = posts.nodes.length > 0;
  return (
    <>
      <Breadcrumbs trail={[{ label: 'Tags', to: '/tags' }]} />
      <Page title={tag.name} heading={`#${tag.name}`} lede={wrote ? count(wrote.postCount, 'post') : '\u00a0'}>
        <div className={written ? 'cb-grid cb-grid--rail' : undefined}>
          {!written ? (
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
          {written ? (
            <div>
              <TagWriters writers={wrote?.writers} />
              <div className="cb-rail">
                <PagesOfTag slug={slug} />
              </div>
            </div>
          ) : (
            <PagesOfTag slug={slug} />
          )}
        </div>
      </Page>
    </>
  );
}

/** Older addresses of a tag, and those of its synonyms, lead to the present one. */
function useTagPath(path: string | undefined): void {
  const navigate = useNavigate();
  const { pathname, state } = useLocation();
  useEffect(() => {
    if (path === undefined || path === pathname) return;
    void navigate(path, { replace: true, state, preventScrollReset: true });
  }, [path, pathname, state, navigate]);
}
