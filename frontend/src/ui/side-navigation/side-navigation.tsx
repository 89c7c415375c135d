import { Link, useLocation } from 'react-router';
import './side-navigation.scss';

interface SideNavigationProps {
  label: string;
  links: { label: string; to: string }[];
}

/** The pages beside this one. A page below one of them, such as one person of a list, belongs to that one. */
export function SideNavigation({ label, links }: SideNavigationProps) {
  const { pathname } = useLocation();
  const above = links.filter(({ to }) => pathname === to || pathname.startsWith(`${to}/`));
  const nearest = above.reduce((best, { to }) => (to.length > best.length ? to : best), '');
  return (
    <nav className="cb-side" aria-label={label}>
      <ul>
        {links.map((link) => (
          <li key={link.to}>
            <Link to={link.to} aria-current={link.to === pathname ? 'page' : link.to === nearest ? 'true' : undefined}>
              {link.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
