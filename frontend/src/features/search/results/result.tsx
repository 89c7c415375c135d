import { Link } from 'react-router';
import type { SearchQuery } from '../../../gql/search/graphql';
import { count } from '../../../lib/words';
import { Avatar } from '../../../ui/avatar/avatar';
import { GroupAvatar } from '../../../ui/group-avatar/group-avatar';
import { Icon } from '../../../ui/icon/icon';
import { MarkedText } from '../../../ui/marked-text/marked-text';
import { MetaLine } from '../../../ui/meta-line/meta-line';
import { jobAndDepartment } from '../../../ui/person-line/job-and-department';
import { Time } from '../../../ui/time/time';
import { kindNames } from '../../groups/public';
import { kinds } from './kinds';

type Hit = SearchQuery['search']['hits'][number];

export function Result({ hit }: { hit: Hit }) {
  const kind = kinds.find((entry) => entry.kind === hit.kind);
  return (
    <li>
      <Picture hit={hit} />
      <div>
        <h3>
          <span className="vh">{kind?.name}: </span>
          <Link to={hit.path}>
            <MarkedText parts={hit.title} />
          </Link>
        </h3>
        {hit.snippet.length > 0 && (
          <p>
            <MarkedText parts={hit.snippet} />
          </p>
        )}
        <Facts hit={hit} />
      </div>
    </li>
  );
}

function Picture({ hit: { kind, person, group } }: { hit: Hit }) {
  if (kind === 'PERSON' && person) return <Avatar person={person} size="s" />;
  if (kind === 'GROUP' && group) return <GroupAvatar group={group} size="s" />;
  const icon = kinds.find((entry) => entry.kind === kind)?.icon;
  return icon && <Icon of={icon} />;
}

function Facts({ hit: { kind, person, group, date } }: { hit: Hit }) {
  if (kind === 'PERSON') return person && <MetaLine>{jobAndDepartment(person)}</MetaLine>;
  if (kind === 'GROUP') {
    return (
      group && (
        <MetaLine>
          {`${kindNames[group.kind]} group`}
          {group.memberCount !== null && count(group.memberCount, 'member')}
          {group.archivedAt && 'Archived'}
        </MetaLine>
      )
    );
  }
  return (
    <MetaLine>
      {kind === 'COMMENT' ? `Comment${person ? ` by ${person.name}` : ''}` : person?.name}
      {person?.department?.name}
      {group && (
        <>
          in <Link to={group.path}>{group.name}</Link>
        </>
      )}
      {date && <Time value={date} form="date" />}
    </MetaLine>
  );
}
