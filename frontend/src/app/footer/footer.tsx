import { Link } from 'react-router';
import { useSite } from '../../lib/session';
import { Marking } from '../../ui/marking/marking';
import './footer.scss';

/** The highest marking that may be written here, once the server has said what it is, and what everybody may need to read. */
export function Footer() {
  const marking = useSite()?.marking.label;
  return (
    <footer className="cb-footer">
      <div className="cb-container">
        {marking && (
          <>
            <Marking label={marking} />
            <span>Do not publish anything above {marking} here.</span>
          </>
        )}
        <nav aria-label="Footer">
          <ul>
            <li>
              <Link to="/help">Help</Link>
            </li>
            <li>
              <Link to="/accessibility">Accessibility</Link>
            </li>
            <li>
              <Link to="/house-rules">House rules</Link>
            </li>
          </ul>
        </nav>
      </div>
    </footer>
  );
}
