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
import type { WhenFollowed } from './use-note-opened';

type Hit = SearchQuery['search']['hits'][number];

export function Result({ hit, whenFollowed }: { hit: Hit; whenFollowed: WhenFollowed }) {
  const kind = kinds.find((entry) => entry.kind === hit.kind);
  return (
    <li>
      <Picture hit={hit} />
      <article>
        <h3>
          <span className="vh">{kind?.name}: </span>
          <Link to={hit.path} {...whenFollowed}>
            <MarkedText parts={hit.title} />
          </Link>
        </h3>
        {hit.snippet.length > 0 && (
          <p>
            <MarkedText parts={hit.snippet} />
          </p>
        )}
        <Facts hit={hit} />
      </article>
    </li>
  );
}

function Picture({ hit: { kind, person, group } }: { hit: Hit }) {
  if (kind === 'PERSON' && person) return <Avatar person={person} size="s" />;
  if (kind === 'GROUP' && group) return <GroupAvatar group={group} size="s" />;
  const icon = kinds.find((entry) => entry.kind === kind)?.icon;
  return icon && <Icon of={icon} />;
}

function Facts({ hit: { kind, person, group, place, date } }: { hit: Hit }) {
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
      {whose(kind, person?.name)}
      {kind !== 'FILE' && person?.department?.name}
      {group && (
        <>
          in <Link to={group.path}>{group.name}</Link>
        </>
      )}
      {place}
      {date && <Time value={date} form="date" />}
    </MetaLine>
  );
}

function whose(kind: Hit['kind'], name: string | undefined): string | undefined {
  if (kind === 'COMMENT') return name ? `Comment by ${name}` : 'Comment';
  if (kind === 'PAGE') return name ? `Wiki page, changed by ${name}` : 'Wiki page';
  if (kind === 'FILE') return name ? `File added by ${name}` : 'File';
  return name;
}
