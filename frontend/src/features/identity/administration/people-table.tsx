import { Link } from 'react-router';
import type { AdministeredPeopleQuery } from '../../../gql/identity/graphql';
import { Table } from '../../../ui/table/table';
import { Tag } from '../../../ui/tag/tag';
import { Time } from '../../../ui/time/time';
import { roleWords, stateColours, stateWords } from './words';

type Row = AdministeredPeopleQuery['administeredPeople']['people'][number];

export function PeopleTable({ people }: { people: Row[] }) {
  return (
    <Table label="People" headings={['Name', 'Department', 'Account', 'Last used']}>
      {people.map(({ id, person, email, state, roles, lastUsedAt }) => (
        <tr key={id}>
          <th scope="row" className="govuk-table__cell">
            <Link to={`/administration/people/${id}`}>{person.name}</Link>
            {email && <div className="meta">{email}</div>}
          </th>
          <td className="govuk-table__cell">{person.department?.name}</td>
          <td className="govuk-table__cell">
            <Tag colour={stateColours[state]}>{stateWords[state]}</Tag>
            {roles.map((role) => (
              <div className="meta" key={role}>
                {roleWords[role]}
              </div>
            ))}
          </td>
          <td className="govuk-table__cell">{lastUsedAt ? <Time value={lastUsedAt} /> : <span className="meta">Not signed in</span>}</td>
        </tr>
      ))}
    </Table>
  );
}
