import { useDisclosure } from '../../lib/use-disclosure';
import type { Viewer } from '../../lib/session';
import { Avatar } from '../../ui/avatar/avatar';
import '../../ui/icon-button/icon-button.scss';
import { AccountLinks } from './account-links';

export function AccountMenu({ viewer }: { viewer: Viewer }) {
  const { person } = viewer;
  const { open, container, button, id } = useDisclosure<HTMLDivElement>();
  return (
    <div className="cb-menu cb-hide-small" ref={container}>
      <button {...button} className="cb-iconbtn" title="Your account">
        <Avatar person={person} size="s" />
        <span className="vh">Your account, {person.name}</span>
      </button>
      {open && (
        <nav className="cb-menu__panel" id={id} aria-label="Your account">
          <div className="cb-menu__who">
            <span className="who">{person.name}</span>
            {person.department && <div className="meta">{person.department.name}</div>}
          </div>
          <AccountLinks viewer={viewer} />
        </nav>
      )}
    </div>
  );
}
