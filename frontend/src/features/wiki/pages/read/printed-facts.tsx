import { formatDate } from '../../../../lib/dates';
import type { PageOnScreen } from '../layout/page-context';

/** On paper: where the page stands, which version of it this is, and where that is found again. */
export function PrintedFacts({ page: { space, versionNumber, lastChange, path } }: { page: PageOnScreen }) {
  return (
    <p className="cb-printed">
      {space && `${space.name}. `}Version {versionNumber}, {formatDate(new Date(lastChange.at))}.
      <br />
      {`${window.location.origin}${path}/versions/${versionNumber}`}
    </p>
  );
}
