import { Link } from 'react-router';
import type { BlogPageQuery } from '../../../gql/blogs/graphql';
import { count } from '../../../lib/words';

interface MostReadProps {
  posts: NonNullable<BlogPageQuery['blog']['mostRead']>;
  /** Who sees this, such as "those who look after this blog". */
  seenBy: string;
}

/** What was read most in the last seven days; for those who look after the blog. */
export function MostRead({ posts, seenBy }: MostReadProps) {
  return (
    <section aria-labelledby="most-read">
      <h2 id="most-read">Most read this week</h2>
      {posts.length === 0 ? (
        <p className="meta">Nothing in the last seven days.</p>
      ) : (
        <ol className="cb-list cb-list--gap cb-mostread">
          {posts.map(({ item, reads }) => (
            <li key={item.id}>
              <Link className="quiet" to={item.path}>
                {item.title}
              </Link>
              <span className="meta num nowrap">{count(reads, 'read')}</span>
            </li>
          ))}
        </ol>
      )}
      <p className="meta">Only {seenBy} see this. Everybody counts once a day.</p>
    </section>
  );
}
