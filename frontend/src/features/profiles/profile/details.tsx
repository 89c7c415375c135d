import type { ReactNode } from 'react';
import '../../../ui/rail/rail.scss';
import type { Profile } from './profile';

/** Only what the person has told; nothing at all when that is nothing. */
export function Details({ person }: { person: Profile }) {
  const { department, team, location, email } = person;
  if (!department && !team && !location && !email) return null;
  return (
    <aside className="cb-rail" aria-label="Details">
      <section>
        <h2>Details</h2>
        <dl className="cb-facts">
          {department && (
            <Fact term="Department">
              {department.name}
              {department.formerNames.length > 0 && (
                <div className="meta">Formerly {department.formerNames.join(', ')}</div>
              )}
            </Fact>
          )}
          {team && <Fact term="Team">{team}</Fact>}
          {location && <Fact term="Place">{location}</Fact>}
          {email && (
            <Fact term="Email">
              <a href={`mailto:${email}`}>{email}</a>
            </Fact>
          )}
        </dl>
      </section>
    </aside>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </>
  );
}
