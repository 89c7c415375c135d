import { Link } from 'react-router';
import { Avatar } from '../../../ui/avatar/avatar';
import { jobAndDepartment } from '../../../ui/person-line/job-and-department';
import type { FacetsFound } from './search-facets';
import type { WhenFollowed } from './use-note-opened';
import './people-who-know.scss';

interface PeopleWhoKnowProps {
  people: FacetsFound['peopleWhoKnow'];
  whenFollowed: WhenFollowed;
}

export function PeopleWhoKnow({ people, whenFollowed }: PeopleWhoKnowProps) {
  if (people.length === 0) return null;
  return (
    <section aria-labelledby="people-who-know">
      <h2 className="meta cb-topcards__heading" id="people-who-know">
        People who know about this
      </h2>
      <ul className="cb-topcards">
        {people.map(({ person, why }) => (
          <li key={person.id}>
            <Avatar person={person} />
            <div>
              <Link className="quiet who" to={person.path} {...whenFollowed}>
                {person.name}
              </Link>
              <div className="meta cb-topcards__job">{jobAndDepartment(person, 'acronym')}</div>
              <div className="meta">{why}</div>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
