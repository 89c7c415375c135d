import { Link } from 'react-router';
import { PostsByPersonDocument } from '../../../gql/profiles/graphql';
import { useMore } from '../../../lib/use-more';
import { count } from '../../../lib/words';
import { Button } from '../../../ui/button/button';
import { FailureNotice } from '../../../ui/form/failure-notice';
import { ItemList } from '../../../ui/item-list/item-list';
import type { Profile } from './profile';

const postsAtATime = 20;

/** The latest few; then, asked for, all the others below them. */
export function RecentWriting({ person }: { person: Profile }) {
  const { nodes, hasMore, loading, failure, showMore } = useMore({
    first: person.posts,
    query: PostsByPersonDocument,
    variables: (after) => ({ address: person.id, first: postsAtATime, after }),
    pick: (data) => data.person.posts,
  });
  const expanded = nodes.length > person.posts.nodes.length;
  return (
    <section className="cb-section" id="writing">
      <div className="row row--spread cb-section__head">
        <h2>Recent writing</h2>
        <div className="row meta">
          {person.blog && <Link to={person.blog.path}>{person.isViewer ? 'Your own blog' : `${person.name}’s own blog`}</Link>}
          {hasMore && !expanded && (
            <button type="button" className="cb-textbutton meta" onClick={() => void showMore()}>
              All {count(person.postCount, 'post')}
            </button>
          )}
        </div>
      </div>
      {nodes.length === 0 && <p className="cb-bio">{person.name} has not published anything yet.</p>}
      <ItemList items={nodes} look="slim" heading="h3" />
      <p className="vh" role="status">
        {expanded && `Showing ${nodes.length} of ${count(person.postCount, 'post')}`}
      </p>
      {failure && <FailureNotice failure={failure} />}
      {hasMore && expanded && (
        <Button variant="secondary" busy={loading} onClick={() => void showMore()}>
          Show more posts
        </Button>
      )}
    </section>
  );
}
