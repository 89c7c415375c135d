import { Link } from 'react-router';
import type { GroupLineFragment } from '../../../gql/groups/graphql';
import { count } from '../../../lib/words';
import { GroupAvatar } from '../../../ui/group-avatar/group-avatar';
import { MetaLine } from '../../../ui/meta-line/meta-line';
import { Tag } from '../../../ui/tag/tag';
import { kindNames, roleNames } from '../words';
import './group-list.scss';

/** Groups in rows: picture, name, purpose, and how one stands to each. */
export function GroupList({ groups }: { groups: GroupLineFragment[] }) {
  return (
    <ul className="cb-groups">
      {groups.map((group) => (
        <li key={group.id}>
          <GroupAvatar group={group} />
          <div>
            <div className="row">
              <h3 className="h-s">
                <Link className="quiet" to={group.path}>
                  {group.name}
                </Link>
              </h3>
              <Tag colour="grey">{kindNames[group.kind]}</Tag>
            </div>
            <p className="cb-groups__purpose">{group.purpose}</p>
            <MetaLine>
              {group.memberCount !== null && count(group.memberCount, 'member')}
              {group.viewerRole && `You: ${roleNames[group.viewerRole].toLowerCase()}`}
              {group.archivedAt && 'Archived'}
            </MetaLine>
          </div>
        </li>
      ))}
    </ul>
  );
}
