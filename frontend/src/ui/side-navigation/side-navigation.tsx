import { NavLink } from 'react-router';
import './side-navigation.scss';

interface SideNavigationProps {
  label: string;
  links: { label: string; to: string }[];
}

export function SideNavigation({ label, links }: SideNavigationProps) {
  return (
    <nav className="cb-side" aria-label={label}>
      <ul>
        {links.map((link) => (
          <li key={link.to}>
            <NavLink to={link.to} end>
              {link.label}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
