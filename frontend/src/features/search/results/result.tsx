import { Link } from 'react-router';
import type { SearchQuery } from '../../../gql/search/graphql';
import { Avatar } from '../../../ui/avatar/avatar';
import { Icon } from '../../../ui/icon/icon';
import { MarkedText } from '../../../ui/marked-text/marked-text';
import { MetaLine } from '../../../ui/meta-line/meta-line';
import { jobAndDepartment } from '../../../ui/person-line/job-and-department';
import { Time } from '../../../ui/time/time';
import { kinds } from './kinds';

type Hit = SearchQuery['search']['hits'][number];

export function Result({ hit }: { hit: Hit }) {
  const kind = kinds.find((entry) => entry.kind === hit.kind);
  return (
    <li>
      {hit.kind === 'PERSON' && hit.person ? (
        <Avatar person={hit.person} size="s" />
      ) : (
        kind && <Icon of={kind.icon} />
      )}
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

function Facts({ hit: { kind, person, date } }: { hit: Hit }) {
  if (kind === 'PERSON') return person && <MetaLine>{jobAndDepartment(person)}</MetaLine>;
  return (
    <MetaLine>
      {kind === 'COMMENT' ? `Comment${person ? ` by ${person.name}` : ''}` : person?.name}
      {person?.department?.name}
      {date && <Time value={date} form="date" />}
    </MetaLine>
  );
}
