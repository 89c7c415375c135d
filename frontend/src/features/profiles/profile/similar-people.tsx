import { useQuery } from 'urql';
import { SimilarPeopleDocument } from '../../../gql/profiles/graphql';
import { PersonLine } from '../../../ui/person-line/person-line';

/** People who know the same. It comes after the rest of the page, and is left out when there is nobody or it fails. */
export function SimilarPeople({ personId }: { personId: string }) {
  const [{ data }] = useQuery({ query: SimilarPeopleDocument, variables: { personId } });
  const similar = data?.similarPeople ?? [];
  if (similar.length === 0) return null;
  return (
    <section aria-labelledby="similar-people">
      <h2 id="similar-people">People with the same skills</h2>
      <ul className="cb-similar">
        {similar.map(({ person, sharedSkills }) => (
          <li key={person.id}>
            <PersonLine person={person}>
              {sharedSkills.join(', ')}
              {person.department && <div>{person.department.name}</div>}
            </PersonLine>
          </li>
        ))}
      </ul>
    </section>
  );
}
