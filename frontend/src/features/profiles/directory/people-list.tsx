import { Link } from 'react-router';
import type { PeopleQuery } from '../../../gql/profiles/graphql';
import { Avatar } from '../../../ui/avatar/avatar';
import './people-list.scss';

type PersonFound = PeopleQuery['people']['people'][number];

/** How many skills a row shows: the rest is on the profile. */
const skillsShown = 4;

export function PeopleList({ people }: { people: PersonFound[] }) {
  return (
    <ul className="cb-people">
      {people.map((person) => (
        <li key={person.id}>
          <Avatar person={person} size="m" />
          <div>
            <h3 className="h-s">
              <Link className="quiet" to={person.path}>
                {person.name}
              </Link>
            </h3>
            {person.jobTitle && <p className="meta">{person.jobTitle}</p>}
            {person.department && <p className="meta">{person.department.name}</p>}
            <Known askMeAbout={person.profile.askMeAbout} skills={person.skills} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function Known({ askMeAbout, skills }: { askMeAbout: string; skills: string[] }) {
  if (!askMeAbout && skills.length === 0) return null;
  return (
    <p className="meta cb-people__skills">
      <strong>{askMeAbout ? 'Ask me about' : 'Knows about'}</strong> {askMeAbout || skills.slice(0, skillsShown).join(', ')}
    </p>
  );
}
