import { CommentsAsDocument } from '../../gql/comments/graphql';
import { usePageQuery } from '../../lib/use-page-query';
import { count } from '../../lib/words';
import { Skeleton } from '../../ui/skeleton/skeleton';
import { CommentThread } from './comment-thread';
import './comments.scss';
import type { Discussion } from './discussion';

interface CommentsAsProps {
  /** The item's address or short id. */
  address: string;
  /** The kind of reader through whose eyes one looks. */
  readerId: string;
}

const pageSize = 20;
const firstReplies = 3;
const nothing = () => undefined;

/** The first comments as another kind of reader gets to see them. Nothing is done from here. */
export function CommentsAs({ address, readerId }: CommentsAsProps) {
  const variables = { address, reader: readerId, first: pageSize, firstReplies };
  const { data } = usePageQuery({ query: CommentsAsDocument, variables, requestPolicy: 'cache-and-network' });
  const post = data?.postAs.post;
  if (!data) return <Skeleton label="Loading comments" rows={2} />;
  if (!post) return null;
  const discussion: Discussion = { itemId: post.id, personId: '', target: undefined, isLook: true, apply: nothing, say: nothing, focusOn: nothing };
  const left = post.comments.totalCount - post.comments.nodes.length;
  return (
    <section className="cb-comments" id="comments" aria-labelledby="comments-heading">
      <h2 className="h-l" id="comments-heading">
        {count(post.commentCount, 'comment')}
      </h2>
      <ul className="cb-thread">
        {post.comments.nodes.map((thread) => (
          <li key={thread.id}>
            <CommentThread thread={thread} discussion={discussion} />
          </li>
        ))}
      </ul>
      {left > 0 && <p className="meta">They can show {count(left, 'more comment')}.</p>}
    </section>
  );
}
