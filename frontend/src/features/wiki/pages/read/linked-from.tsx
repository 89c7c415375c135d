import { Link } from 'react-router';
import type { PageOnScreen } from '../layout/page-context';

/** What leads to the page from elsewhere. */
export function LinkedFrom({ page: { linkedFrom } }: { page: PageOnScreen }) {
  if (linkedFrom.nodes.length === 0) return null;
  return (
    <section className="cb-linkedfrom" aria-labelledby="linked-from">
      <h2 id="linked-from">Linked from</h2>
      <ul className="cb-list">
        {linkedFrom.nodes.map(({ id, title, path }) => (
          <li key={id}>
            <Link to={path}>{title}</Link>
          </li>
        ))}
      </ul>
      {linkedFrom.pageInfo.hasNextPage && <p className="meta">and more</p>}
    </section>
  );
}
