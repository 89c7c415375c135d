import { NavLink } from 'react-router';
import { mainLinks } from './links';
import './main-navigation.scss';

export function MainNavigation() {
  return (
    <nav className="cb-nav" aria-label="Main">
      <ul>
        {mainLinks.map((link) => (
          <li key={link.to}>
            <NavLink to={link.to} end={link.to === '/'}>
              {link.label}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
