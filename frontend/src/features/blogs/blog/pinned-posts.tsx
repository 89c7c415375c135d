import Pin from 'lucide-react/icons/pin';
import { useMutation } from 'urql';
import { MovePinnedPostDocument, type BlogPageQuery } from '../../../gql/blogs/graphql';
import { toRequestFailure } from '../../../lib/request-failure';
import { FailureNotice } from '../../../ui/form/failure-notice';
import { Icon } from '../../../ui/icon/icon';
import { ItemList } from '../../../ui/item-list/item-list';
import { LinkButton } from '../../../ui/link-button/link-button';
import { CareForPost } from './care-for-post';

type BlogOnPage = BlogPageQuery['blog'];

/** What those who look after the blog hold at its top, in their order. */
export function PinnedPosts({ blog }: { blog: BlogOnPage }) {
  const [{ error }, move] = useMutation(MovePinnedPostDocument);
  const { pinned, viewerCan } = blog;
  if (pinned.length === 0) return null;
  const mayMove = viewerCan.lookAfter && pinned.length > 1;
  return (
    <section className="cb-pinned" aria-labelledby="pinned">
      <h2 className="h-s" id="pinned">
        <Icon of={Pin} /> Pinned
      </h2>
      {error && <FailureNotice failure={toRequestFailure(error)} />}
      <ItemList
        items={pinned}
        heading="h3"
        withoutPlace
        actions={(item) => (
          <div className="cb-carerow">
            {mayMove && (
              <div className="cb-care">
                <LinkButton
                  onClick={() => void move({ postId: item.id, direction: 'UP' })}
                  aria-disabled={item === pinned[0]}
                >
                  Move up<span className="vh">: {item.title}</span>
                </LinkButton>
                <LinkButton
                  onClick={() => void move({ postId: item.id, direction: 'DOWN' })}
                  aria-disabled={item === pinned.at(-1)}
                >
                  Move down<span className="vh">: {item.title}</span>
                </LinkButton>
              </div>
            )}
            <CareForPost post={item} mayPin={viewerCan.lookAfter} mayTakeOut={viewerCan.takeOut} isPinned />
          </div>
        )}
      />
    </section>
  );
}
