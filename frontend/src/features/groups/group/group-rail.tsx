import { Link } from 'react-router';
import type { GroupHeadFragment } from '../../../gql/groups/graphql';
import { PersonLine } from '../../../ui/person-line/person-line';
import { Time } from '../../../ui/time/time';
import '../../../ui/chip/chip.scss';
import '../../../ui/rail/rail.scss';

/** Who looks after a group, and what it is about. */
export function GroupRail({ group }: { group: GroupHeadFragment }) {
  const { owners, topics, department } = group;
  return (
    <aside className="cb-rail" aria-label="About the group">
      <section aria-labelledby="owners">
        <h2 id="owners">Looked after by</h2>
        {owners.length === 0 ? (
          <p className="meta">Nobody at the moment.</p>
        ) : (
          <ul className="cb-list--gap">
            {owners.map((person) => (
              <li key={person.id}>
                <PersonLine person={person} size="s">
                  {person.department?.name}
                </PersonLine>
              </li>
            ))}
          </ul>
        )}
      </section>
      {topics.length > 0 && (
        <section aria-labelledby="topics">
          <h2 id="topics">Topics</h2>
          <ul className="cb-tags">
            {topics.map((topic) => (
              <li key={topic.id}>
                <Link className="cb-chip" to={topic.path}>
                  {topic.name}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="home">
        <h2 id="home">Home</h2>
        {department && <p>{department.name}</p>}
        <p className="meta">
          Created <Time value={group.createdAt} form="date" />
        </p>
      </section>
    </aside>
  );
}
