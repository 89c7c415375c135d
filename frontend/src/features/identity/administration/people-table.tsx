import { Link } from 'react-router';
import type { AdministeredPeopleQuery } from '../../../gql/identity/graphql';
import '../../../ui/table/table.scss';
import { Tag } from '../../../ui/tag/tag';
import { Time } from '../../../ui/time/time';
import { roleWords, stateColours, stateWords } from './words';

type Row = AdministeredPeopleQuery['administeredPeople']['people'][number];

export function PeopleTable({ people }: { people: Row[] }) {
  return (
    <div className="cb-tablewrap" role="region" aria-label="People" tabIndex={0}>
      <table className="govuk-table">
        <thead>
          <tr>
            {['Name', 'Department', 'Account', 'Last used'].map((heading) => (
              <th scope="col" className="govuk-table__header" key={heading}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
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
        </tbody>
      </table>
    </div>
  );
}
