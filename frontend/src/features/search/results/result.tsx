import { Link } from 'react-router';
import type { SearchQuery } from '../../../gql/search/graphql';
import { Avatar } from '../../../ui/avatar/avatar';
import { GroupAvatar } from '../../../ui/group-avatar/group-avatar';
import { Icon } from '../../../ui/icon/icon';
import { MarkedText } from '../../../ui/marked-text/marked-text';
import { Facts } from './facts';
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
