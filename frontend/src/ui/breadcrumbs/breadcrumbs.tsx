import { Link } from 'react-router';
import './breadcrumbs.scss';

/** The way from the top of the site to what is above this page. */
export function Breadcrumbs({ trail }: { trail: { label: string; to: string }[] }) {
  return (
    <nav className="cb-crumbs" aria-label="Breadcrumb">
      <ol>
        {trail.map(({ label, to }) => (
          <li key={to}>
            <Link to={to}>{label}</Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
