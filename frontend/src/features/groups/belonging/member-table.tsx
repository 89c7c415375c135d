import type { GroupMemberFieldsFragment } from '../../../gql/groups/graphql';
import { Button } from '../../../ui/button/button';
import { PersonLine } from '../../../ui/person-line/person-line';
import { Table } from '../../../ui/table/table';
import { Tag } from '../../../ui/tag/tag';
import { Time } from '../../../ui/time/time';
import { roleNames } from '../words';

interface MemberTableProps {
  members: GroupMemberFieldsFragment[];
  onChange: (member: GroupMemberFieldsFragment) => void;
}

/** Members in rows, with their role and a button where the viewer may change something about them. */
export function MemberTable({ members, onChange }: MemberTableProps) {
  const canChange = members.some(({ viewerCan }) => viewerCan.changeRole || viewerCan.remove);
  return (
    <Table
      label="List of members"
      headings={['Name', 'Department', 'Role', 'Joined', ...(canChange ? ['Change'] : [])]}
      rows={members.map((member) => ({
        key: member.person.id,
        cells: [
          <PersonLine key="name" person={member.person} size="s">
            {member.person.jobTitle}
          </PersonLine>,
          <Department key="department" member={member} />,
          <Tag key="role" colour={member.role === 'MEMBER' ? 'grey' : 'green'}>
            {roleNames[member.role]}
          </Tag>,
          <Time key="joined" value={member.joinedAt} form="date" />,
          ...(canChange ? [<Change key="change" member={member} onChange={onChange} />] : []),
        ],
      }))}
    />
  );
}

function Department({ member: { person, isOutsideLimit } }: { member: GroupMemberFieldsFragment }) {
  return (
    <>
      {person.department?.name}
      {isOutsideLimit && <div className="meta">Outside the departments of this group</div>}
    </>
  );
}

function Change({ member, onChange }: { member: GroupMemberFieldsFragment; onChange: MemberTableProps['onChange'] }) {
  if (!member.viewerCan.changeRole && !member.viewerCan.remove) return null;
  return (
    <Button variant="secondary" small onClick={() => onChange(member)}>
      Change<span className="vh"> {member.person.name}</span>
    </Button>
  );
}
