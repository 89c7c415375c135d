import FilePlus2 from 'lucide-react/icons/file-plus-2';
import { Link } from 'react-router';
import type { WikiSpaceStartQuery } from '../../../gql/wiki/graphql';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import { MetaLine } from '../../../ui/meta-line/meta-line';
import { Time } from '../../../ui/time/time';

/** The pages that were changed last. */
export function SpaceChanges({ space: { newestChanges, viewerCan } }: { space: WikiSpaceStartQuery['wikiSpace'] }) {
  if (newestChanges.length === 0) {
    return (
      <EmptyState icon={FilePlus2} heading={<h2 className="h-m">Nothing stands here yet</h2>}>
        {viewerCan.edit ? 'Create the first page: what should somebody know who is new here?' : 'Pages appear here as soon as somebody writes them.'}
      </EmptyState>
    );
  }
  return (
    <section aria-labelledby="changes">
      <h2 className="h-l" id="changes">
        Newest changes
      </h2>
      <ul className="cb-changes">
        {newestChanges.map(({ pageId, title, path, at, person, summary }) => (
          <li key={pageId}>
            <h3 className="h-s">
              <Link className="quiet" to={path}>
                {title}
              </Link>
            </h3>
            {summary && <p>{summary}</p>}
            <MetaLine>
              {person && <Link to={person.path}>{person.name}</Link>}
              <Time value={at} />
            </MetaLine>
          </li>
        ))}
      </ul>
    </section>
  );
}
