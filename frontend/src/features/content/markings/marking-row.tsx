import { Link } from 'react-router';
import type { AdministeredMarkingFieldsFragment } from '../../../gql/content/graphql';
import { count } from '../../../lib/words';
import { Button } from '../../../ui/button/button';
import { Tag } from '../../../ui/tag/tag';
import type { MarkingChanges } from './use-marking-changes';

interface MarkingRowProps {
  marking: AdministeredMarkingFieldsFragment;
  isTop: boolean;
  isBottom: boolean;
  changes: MarkingChanges;
}

export function MarkingRow({ marking, isTop, isBottom, changes }: MarkingRowProps) {
  const { id, label, description, allowed, isCeiling, itemCount } = marking;
  const { busy, move, allow, setCeiling } = changes;
  const about = <span className="vh"> {label}</span>;
  return (
    <li>
      <div>
        <Link className="who" to={`/administration/markings/${id}`}>
          {label}
        </Link>{' '}
        <Tag colour={allowed ? 'green' : 'grey'}>{isCeiling ? 'Ceiling of this site' : allowed ? 'Can be chosen' : 'Cannot be chosen'}</Tag>
        <div className="meta">
          {description}. On {count(itemCount, 'text')}.
        </div>
      </div>
      <div className="row">
        {!isTop && (
          <Button variant="secondary" small busy={busy} onClick={() => void move(id, 'UP')}>
            Up{about}
          </Button>
        )}
        {!isBottom && (
          <Button variant="secondary" small busy={busy} onClick={() => void move(id, 'DOWN')}>
            Down{about}
          </Button>
        )}
        <Button variant="secondary" small busy={busy} onClick={() => void allow(id, !allowed)}>
          {allowed ? 'Stop offering' : 'Offer'}
          {about}
        </Button>
        {!isCeiling && (
          <Button variant="secondary" small busy={busy} onClick={() => void setCeiling(id)}>
            Make it the ceiling{about}
          </Button>
        )}
      </div>
    </li>
  );
}
