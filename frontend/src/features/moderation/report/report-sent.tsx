import { Link } from 'react-router';
import { Page } from '../../../ui/page/page';

/** Says what happens next. */
export function ReportSent({ label, path }: { label: string; path: string }) {
  return (
    <div className="cb-report">
      <Page title="Your report has been sent" view="sent" lede="Thank you for looking after this place.">
        <h2 className="h-m">What happens next</h2>
        <ol className="cb-report__next">
          <li>A moderator looks at the {label} and decides whether it follows the house rules.</li>
          <li>They can keep it, hide it, or speak to its author. The author is not told who reported it.</li>
          <li>We send you an email when it is decided.</li>
        </ol>
        <p className="row">
          <Link to={path}>Go back to where you were</Link>
          <Link to="/account/reports">Your reports</Link>
        </p>
      </Page>
    </div>
  );
}
