import { Link } from 'react-router';
import { Avatar } from '../../../ui/avatar/avatar';
import './composer.scss';

/** Looks like a field and is a link: writing has a page of its own. */
export function Composer({ person }: { person: { id: string; initials: string } | undefined }) {
  return (
    <div className="cb-composer">
      {person && <Avatar person={person} />}
      <Link className="cb-composer__field ring" to="/write">
        Share something you are working on
      </Link>
    </div>
  );
}
