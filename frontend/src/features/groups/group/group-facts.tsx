import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { GroupAboutQuery, GroupHeadFragment } from '../../../gql/groups/graphql';
import { count } from '../../../lib/words';
import { Time } from '../../../ui/time/time';
import { kindMeanings } from '../belonging/kind-meanings';
import { joiningInWords } from './joining-in-words';

interface GroupFactsProps {
  group: GroupHeadFragment;
  createdBy: GroupAboutQuery['group']['createdBy'];
}

/** What kind of group it is, who may join, and where it comes from. Those whom a hidden group has invited are told less. */
export function GroupFacts({ group, createdBy }: GroupFactsProps) {
  const { kind, department, memberCount, archivedAt, createdAt } = group;
  return (
    <dl className="cb-groupfacts">
      <Fact name="Kind">{group.limitedTo.length > 0 && kind === 'OPEN' ? 'An open group: the departments named below read it.' : kindMeanings[kind]}</Fact>
      <Fact name="Joining">{joiningInWords(group)}</Fact>
      {memberCount !== null && <Fact name="Members">{count(memberCount, 'person', 'people')}</Fact>}
      {department && <Fact name="Home">{department.name}</Fact>}
      {createdAt && (
        <Fact name="Created">
          <Time value={createdAt} form="date" />
          {createdBy && (
            <>
              {' by '}
              <Link to={createdBy.path}>{createdBy.name}</Link>
            </>
          )}
        </Fact>
      )}
      {archivedAt && (
        <Fact name="Archived">
          <Time value={archivedAt} form="date" />
        </Fact>
      )}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
