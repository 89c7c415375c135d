import Menu from 'lucide-react/icons/menu';
import X from 'lucide-react/icons/x';
import { chooseTheme, otherTheme, useTheme } from '../../lib/theme';
import { useDisclosure } from '../../lib/use-disclosure';
import type { Viewer } from '../../lib/session';
import { IconButton } from '../../ui/icon-button/icon-button';
import { AccountLinks } from './account-links';
import { mainLinks } from './links';
import { MainLink } from './main-link';

/** On small screens one menu holds what the header has no room for. */
export function SmallMenu({ viewer }: { viewer: Viewer }) {
  const { open, container, button, id } = useDisclosure<HTMLDivElement>();
  const other = otherTheme(useTheme());
  return (
    <div className="cb-menu cb-menu--small cb-only-small" ref={container}>
      <IconButton {...button} icon={open ? X : Menu} label="Menu" />
      {open && (
        <nav className="cb-menu__panel" id={id} aria-label="Menu">
          <ul>
            {[...mainLinks, { label: 'Write', to: '/write' }].map((link) => (
              <li key={link.to}>
                <MainLink className="ring" place={link} />
              </li>
            ))}
          </ul>
          <AccountLinks viewer={viewer} />
          <button type="button" onClick={() => chooseTheme(other)}>
            Use the {other} theme
          </button>
        </nav>
      )}
    </div>
  );
}
