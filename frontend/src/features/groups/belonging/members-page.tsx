import SearchX from 'lucide-react/icons/search-x';
import { useState } from 'react';
import { Form as SearchForm } from 'react-router';
import { limits } from '@crossbench/schema/limits';
import { GroupMembersDocument, type GroupMemberFieldsFragment, type GroupRole } from '../../../gql/groups/graphql';
import { useAddressParameters } from '../../../lib/use-address-parameters';
import { usePageQuery } from '../../../lib/use-page-query';
import { count } from '../../../lib/words';
import { Button, ButtonLink } from '../../../ui/button/button';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import { SelectField } from '../../../ui/form/select-field';
import { TextField } from '../../../ui/form/text-field';
import { Pagination } from '../../../ui/pagination/pagination';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { useGroupView } from '../group/group-context';
import { roleNames } from '../words';
import { MemberDialog } from './member-dialog';
import { MemberTable } from './member-table';
import './members.scss';

const roles = Object.keys(roleNames) as GroupRole[];

/** Who belongs to a group: searched by name, narrowed by department and role. */
export function MembersPage() {
  const { group } = useGroupView('Members');
  const address = useAddressParameters();
  const query = address.get('q');
  const departmentId = address.get('department');
  const role = roles.find((one) => one === address.get('role')) ?? null;
  const { latest, loading } = usePageQuery({
    query: GroupMembersDocument,
    variables: { address: group.id, query: query || null, departmentId: departmentId || null, role, page: address.page },
  });
  const [changing, setChanging] = useState<GroupMemberFieldsFragment>();
  const [news, setNews] = useState('');
  if (!latest) return <Skeleton label="Loading members" />;
  const { members, memberTablePath } = latest.group;
  if (!members) return <p>Only members of this group see who belongs to it.</p>;
  const departments = group.mix.flatMap(({ department }) => department ?? []);
  return (
    <section aria-labelledby="members">
      <div className="row cb-members__head">
        <h2 className="h-l" id="members">
          Members
        </h2>
        {group.viewerCan.invite && (
          <ButtonLink to={`${group.path}/invite`} small>
            Invite people
          </ButtonLink>
        )}
        {memberTablePath && (
          <a href={memberTablePath} download>
            Download as a table (CSV)
          </a>
        )}
      </div>
      <SearchForm className="cb-members__search" role="search" aria-label="Members" key={address.with({ page: 1 })}>
        <TextField name="q" label="Name" type="search" defaultValue={query} maxLength={limits.searchQuery} autoComplete="off" />
        <SelectField name="department" label="Department" defaultValue={departmentId}>
          <option value="">All departments</option>
          {departments.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
        <SelectField name="role" label="Role" defaultValue={role ?? ''}>
          <option value="">All roles</option>
          {roles.map((one) => (
            <option key={one} value={one}>
              {roleNames[one]}
            </option>
          ))}
        </SelectField>
        <Button type="submit" variant="secondary">
          Show
        </Button>
      </SearchForm>
      <div aria-busy={loading}>
        <p className="meta" role="status">
          {[news, count(members.total, 'member')].filter(Boolean).join(' ')}
        </p>
        {members.total === 0 ? (
          <EmptyState icon={SearchX} heading={<h3 className="h-m">Nobody found</h3>}>
            Try a part of the name, or show all departments and roles.
          </EmptyState>
        ) : (
          <MemberTable members={members.members} onChange={setChanging} />
        )}
        <Pagination page={members.page} pageCount={members.pageCount} toPage={(page) => `${group.path}/members${address.with({ page })}`} />
      </div>
      {changing && (
        <MemberDialog
          group={group}
          member={changing}
          onClose={(done = '') => {
            setNews(done);
            setChanging(undefined);
          }}
        />
      )}
    </section>
  );
}
