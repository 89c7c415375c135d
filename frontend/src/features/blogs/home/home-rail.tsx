import { Link } from 'react-router';
import { useQuery } from 'urql';
import { HomeRailDocument } from '../../../gql/home/graphql';
import { useViewer } from '../../../lib/session';
import '../../../ui/rail/rail.scss';
import { Time } from '../../../ui/time/time';
import { draftTitle } from '../drafts/draft-title';

/** Beside the feed: what waits to be finished, and the way to colleagues. It is a help only, so it may be missing. */
export function HomeRail() {
  const [{ data }] = useQuery({ query: HomeRailDocument, requestPolicy: 'cache-and-network' });
  const total = useViewer()?.draftCount ?? 0;
  const drafts = data?.myDrafts.nodes ?? [];
  return (
    <aside className="cb-rail" aria-label="Drafts, people and tags">
      {drafts.length > 0 && (
        <section>
          <h2>
            Your drafts{' '}
            {total > drafts.length && (
              <Link to="/drafts">
                All {total}
                <span className="vh"> drafts</span>
              </Link>
            )}
          </h2>
          <ul className="cb-list">
            {drafts.map((draft) => (
              <li key={draft.id}>
                <Link className="cb-rowlink ring" to={draft.editPath}>
                  <span>{draftTitle(draft.title)}</span>
                  <span className="end">
                    <Time value={draft.savedAt} />
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2>People</h2>
        <p className="meta">
          <Link to="/people">Find colleagues</Link> by name, department or what they know
        </p>
      </section>
      <section>
        <h2>Tags</h2>
        <p className="meta">
          <Link to="/tags">See all tags</Link> from A to Z
        </p>
      </section>
    </aside>
  );
}
