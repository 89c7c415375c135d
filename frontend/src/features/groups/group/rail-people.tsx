import type { PersonLineFieldsFragment } from '../../../gql/groups/graphql';
import { PersonLine } from '../../../ui/person-line/person-line';
import '../../../ui/rail/rail.scss';

/** People with their departments, in the column beside. */
export function RailPeople({ people }: { people: readonly PersonLineFieldsFragment[] }) {
  return (
    <ul className="cb-list--gap">
      {people.map((person) => (
        <li key={person.id}>
          <PersonLine person={person} size="s">
            {person.department?.name}
          </PersonLine>
        </li>
      ))}
    </ul>
  );
}
