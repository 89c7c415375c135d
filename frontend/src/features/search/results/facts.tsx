import { Link } from 'react-router';
import type { SearchQuery } from '../../../gql/search/graphql';
import { count } from '../../../lib/words';
import { MetaLine } from '../../../ui/meta-line/meta-line';
import { jobAndDepartment } from '../../../ui/person-line/job-and-department';
import { Tag } from '../../../ui/tag/tag';
import { Time } from '../../../ui/time/time';
import { kindNames } from '../../groups/public';

type Hit = SearchQuery['search']['hits'][number];

/** What is to be known of a result before it is opened: whose it is, where it stands, how old it is. */
export function Facts({ hit }: { hit: Hit }) {
  const { kind, person, group, place, standsIn, date } = hit;
  if (kind === 'PERSON') return person && <MetaLine>{jobAndDepartment(person)}</MetaLine>;
  if (kind === 'GROUP') return group && <GroupFacts group={group} />;
  if (kind === 'PAGE') return <PageFacts hit={hit} />;
  if (kind === 'FILE') {
    return (
      <MetaLine>
        {standsIn ? `File in ${standsIn.name}` : 'File'}
        {place}
        {person && `added by ${person.name}`}
        <InGroup group={group} />
        {date && <Time value={date} form="date" />}
      </MetaLine>
    );
  }
  return (
    <MetaLine>
      {kind === 'COMMENT' ? (person ? `Comment by ${person.name}` : 'Comment') : person?.name}
      {person?.department?.name}
      {group ? <InGroup group={group} /> : standsIn && <In {...standsIn} />}
      {date && <Time value={date} form="date" />}
    </MetaLine>
  );
}

function GroupFacts({ group: { kind, memberCount, archivedAt } }: { group: NonNullable<Hit['group']> }) {
  return (
    <MetaLine>
      {`${kindNames[kind]} group`}
      {memberCount !== null && count(memberCount, 'member')}
      {archivedAt && 'Archived'}
    </MetaLine>
  );
}

function PageFacts({ hit: { standsIn, group, stewardship, date } }: { hit: Hit }) {
  const { owner, reviewedAt, isOverdue, isRetired } = stewardship ?? {};
  return (
    <MetaLine>
      {standsIn ? (
        <>
          Wiki, <Link to={standsIn.path}>{standsIn.name}</Link>
        </>
      ) : (
        'Wiki'
      )}
      {group && group.name !== standsIn?.name && <InGroup group={group} />}
      {owner ? `owner ${owner.name}` : 'no owner'}
      {reviewedAt ? (
        <>
          reviewed <Time value={reviewedAt} form="date" />
        </>
      ) : (
        date && (
          <>
            changed <Time value={date} form="date" />
          </>
        )
      )}
      {isRetired ? <Tag colour="grey">Retired</Tag> : isOverdue && <Tag colour="red">Review overdue</Tag>}
    </MetaLine>
  );
}

function InGroup({ group }: { group: Hit['group'] }) {
  return group && <In {...group} />;
}

function In({ name, path }: { name: string; path: string }) {
  return (
    <>
      in <Link to={path}>{name}</Link>
    </>
  );
}
