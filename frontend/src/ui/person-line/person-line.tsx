import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { PersonLineFieldsFragment } from '../../gql/app/graphql';
import { Avatar } from '../avatar/avatar';
import './person-line.scss';

interface PersonLineProps {
  person: Pick<PersonLineFieldsFragment, 'id' | 'name' | 'initials' | 'path'> & { photo?: string | null };
  size?: 's' | 'm';
  /** The second line; see `jobAndDepartment`. */
  children?: ReactNode;
}

/** A person in one row: initials, name as a link, and a line about them. */
export function PersonLine({ person, size, children }: PersonLineProps) {
  return (
    <div className="cb-person">
      <Avatar person={person} size={size} />
      <div>
        <Link className="quiet who" to={person.path}>
          {person.name}
        </Link>
        {children && <div className="meta">{children}</div>}
      </div>
    </div>
  );
}
