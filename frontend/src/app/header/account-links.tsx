import { NavLink } from 'react-router';
import type { Viewer } from '../../lib/session';
import { SignOutButton } from '../../features/identity/sign-out-button';

/** What is one's own: the same list in the account menu and in the menu of small screens. */
export function AccountLinks({ viewer }: { viewer: Viewer }) {
  return (
    <ul>
      <li>
        <NavLink className="ring" to={viewer.person.path}>
          Your profile
        </NavLink>
      </li>
      <li>
        <NavLink className="ring" to="/drafts">
          Your drafts
          {viewer.draftCount > 0 && <span className="meta num end">{viewer.draftCount}</span>}
        </NavLink>
      </li>
      <li>
        <NavLink className="ring" to="/account">
          Your account
        </NavLink>
      </li>
      {viewer.roles.includes('SITE_ADMIN') && (
        <li>
          <NavLink className="ring" to="/administration">
            Administration
          </NavLink>
        </li>
      )}
      {viewer.casesToDecide !== null && (
        <li>
          <NavLink className="ring" to="/moderation">
            Moderation queue
            {viewer.casesToDecide > 0 && <span className="meta num end">{viewer.casesToDecide}</span>}
          </NavLink>
        </li>
      )}
      <li>
        <SignOutButton />
      </li>
    </ul>
  );
}
