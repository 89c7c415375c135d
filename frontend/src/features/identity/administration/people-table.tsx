import { Link } from 'react-router';
import type { AdministeredPeopleQuery } from '../../../gql/identity/graphql';
import { Table, type TableRow } from '../../../ui/table/table';
import { Tag } from '../../../ui/tag/tag';
import { Time } from '../../../ui/time/time';
import { roleWords, stateColours, stateWords } from './words';

type Row = AdministeredPeopleQuery['administeredPeople']['people'][number];

export function PeopleTable({ people }: { people: Row[] }) {
  return <Table label="People" headings={['Name', 'Department', 'Account', 'Last used']} rows={people.map(toTableRow)} />;
}

function toTableRow({ id, person, email, state, roles, lastUsedAt }: Row): TableRow {
  return {
    key: id,
    cells: [
      <>
        <Link to={`/administration/people/${id}`}>{person.name}</Link>
        {email && <div className="meta">{email}</div>}
      </>,
      person.department?.name,
      <>
        <Tag colour={stateColours[state]}>{stateWords[state]}</Tag>
        {roles.map((role) => (
          <div className="meta" key={role}>
            {roleWords[role]}
          </div>
        ))}
      </>,
      lastUsedAt ? <Time value={lastUsedAt} /> : <span className="meta">Not signed in</span>,
    ],
  };
}
