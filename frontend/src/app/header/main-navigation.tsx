import { mainLinks } from './links';
import { MainLink } from './main-link';
import './main-navigation.scss';

export function MainNavigation() {
  return (
    <nav className="cb-nav" aria-label="Main">
      <ul>
        {mainLinks.map((link) => (
          <li key={link.to}>
            <MainLink place={link} />
          </li>
        ))}
      </ul>
    </nav>
  );
}
