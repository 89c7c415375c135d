import { Link } from 'react-router';
import { HideLink } from '../../../../ui/report-link/hide-link';
import { ReportLink } from '../../../../ui/report-link/report-link';
import { Time } from '../../../../ui/time/time';
import type { PageOnScreen } from '../layout/page-context';

/** Who changed it last, and what can be done about it. */
export function PageEnd({ page }: { page: PageOnScreen }) {
  const { lastChange, versionNumber, path } = page;
  return (
    <footer className="cb-pageend row row--spread meta">
      <p>
        Version {versionNumber}, <Time value={lastChange.at} />
        {lastChange.person && (
          <>
            {' '}
            by <Link to={lastChange.person.path}>{lastChange.person.name}</Link>
            {lastChange.contributors.map(({ id, name, path: theirs }, place) => (
              <span key={id}>
                {place === 0 ? ' with ' : place === lastChange.contributors.length - 1 ? ' and ' : ', '}
                <Link to={theirs}>{name}</Link>
              </span>
            ))}
          </>
        )}
        {lastChange.summary && `: ${lastChange.summary}`}
        {!/[.!?…]$/.test(lastChange.summary) && '.'}{' '}
        {versionNumber > 1 && <Link className="cb-onscreen" to={`${path}/compare?from=${versionNumber - 1}&to=${versionNumber}`}>Latest change</Link>}
      </p>
      {(page.viewerCanReport || page.viewerCanHide) && (
        <div className="row">
          {page.viewerCanReport && <ReportLink kind="page" id={page.id} more=" this page" />}
          {page.viewerCanHide && <HideLink kind="page" id={page.id} more=" this page" />}
        </div>
      )}
    </footer>
  );
}
