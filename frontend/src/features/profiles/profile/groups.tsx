import { useState } from 'react';
import { Link } from 'react-router';
import type { ProfileGroupFragment } from '../../../gql/profiles/graphql';
import { GroupAvatar } from '../../../ui/group-avatar/group-avatar';
import type { Profile } from './profile';

/** Of many groups the first few are shown until one asks for all. */
const shownAtFirst = 5;

/** Groups to which both belong, then open ones of the person. Nobody is told of others. */
export function Groups({ person }: { person: Profile }) {
  const { inCommon, open } = person.groups;
  if (inCommon.length + open.length === 0) return null;
  return (
    <section aria-labelledby="groups">
      <h2 id="groups">Groups</h2>
      <GroupsOf person={person} heading={person.isViewer ? null : 'In common'} groups={inCommon} />
      <GroupsOf person={person} heading={inCommon.length > 0 ? 'Open groups' : null} groups={open} />
    </section>
  );
}

interface GroupsOfProps {
  person: Profile;
  heading: string | null;
  groups: ProfileGroupFragment[];
}

function GroupsOf({ person, heading, groups }: GroupsOfProps) {
  const [all, setAll] = useState(false);
  if (groups.length === 0) return null;
  return (
    <div className="cb-profilegroups">
      {heading && <h3 className="meta">{heading}</h3>}
      <ul className="cb-profilegroups__list">
        {groups.slice(0, all ? groups.length : shownAtFirst).map((group) => (
          <li key={group.id}>
            <GroupAvatar group={group} size="s" />
            <Link className="quiet" to={group.path}>
              {group.name}
            </Link>
            {group.owners.some(({ id }) => id === person.id) && <span className="meta">Owner</span>}
          </li>
        ))}
      </ul>
      {!all && groups.length > shownAtFirst && (
        <button type="button" className="cb-textbutton meta" onClick={() => setAll(true)}>
          All {groups.length}
          <span className="vh"> {heading ? heading.toLowerCase() : 'groups'}</span>
        </button>
      )}
    </div>
  );
}
