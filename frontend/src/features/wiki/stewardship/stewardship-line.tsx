import { Link } from 'react-router';
import type { WikiStewardshipFieldsFragment } from '../../../gql/wiki/graphql';
import { Avatar } from '../../../ui/avatar/avatar';
import { Notice } from '../../../ui/notice/notice';
import { Tag } from '../../../ui/tag/tag';
import { Time } from '../../../ui/time/time';
import { Day } from './day';

interface StewardshipProps {
  page: { path: string; stewardship: WikiStewardshipFieldsFragment };
}

/** Who answers for a page and when it is reviewed, as entries of the list under its title. */
export function StewardshipFacts({ page: { path, stewardship } }: StewardshipProps) {
  const { owner, position, reviewedAt, reviewDue, isOverdue, isDueSoon } = stewardship;
  return (
    <>
      <div>
        <dt>Owner</dt>
        <dd className="row">
          {owner ? (
            <>
              <Avatar person={owner} size="s" />
              <Link to={owner.path}>{owner.name}</Link>
            </>
          ) : (
            <Tag colour="yellow">No owner</Tag>
          )}
          {position && <span className="meta">{position.title}</span>}
        </dd>
      </div>
      {reviewedAt && (
        <div>
          <dt>Last reviewed</dt>
          <dd>
            <Time value={reviewedAt} form="date" />
          </dd>
        </div>
      )}
      <div>
        <dt>Review due</dt>
        <dd>
          {reviewDue ? <Day value={reviewDue} /> : 'Never'}{' '}
          {isOverdue && <Tag colour="red">Overdue</Tag>}
          {isDueSoon && <Tag colour="yellow">Due soon</Tag>}{' '}
          <Link to={`${path}/stewardship`} className="meta">
            {stewardship.viewerCan.review ? 'Review' : 'Details'}
            <span className="vh"> of owner and review</span>
          </Link>
        </dd>
      </div>
    </>
  );
}

/** Above a text that may mislead: it was retired, or nobody has looked at it in time. */
export function StewardshipNote({ page: { path, stewardship, status } }: { page: StewardshipProps['page'] & { status: string } }) {
  const way = `${path}/stewardship`;
  if (status === 'ARCHIVED') {
    return (
      <Notice title="This page was retired">
        It is kept to be read, and may be out of date. {stewardship.viewerCan.bringBack && <Link to={way}>Bring it back</Link>}
      </Notice>
    );
  }
  if (!stewardship.isOverdue) return null;
  return (
    <Notice title="The review of this page is overdue">
      What it says may be out of date. {stewardship.viewerCan.review && <Link to={way}>Review it</Link>}
    </Notice>
  );
}
