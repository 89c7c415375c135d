import type { PersonLineFieldsFragment, WikiSpaceStartQuery } from '../../../gql/wiki/graphql';
import { PersonLine } from '../../../ui/person-line/person-line';
import { editingInWords } from './words';

const mostShown = 8;

/** Who looks after a space, and who edits there. */
export function SpaceRail({ space }: { space: WikiSpaceStartQuery['wikiSpace'] }) {
  const named = space.editing === 'EDITORS' ? space.editors.map(({ person }) => person) : [];
  return (
    <aside className="cb-rail" aria-label="About the space">
      <section aria-labelledby="managers">
        <h2 id="managers">Looked after by</h2>
        {space.managers.length === 0 ? <p className="meta">Nobody at the moment.</p> : <People people={space.managers} />}
      </section>
      <section aria-labelledby="editors">
        <h2 id="editors">Who can edit</h2>
        <p>{editingInWords(space.editing, space)}</p>
        <People people={named} />
      </section>
    </aside>
  );
}

function People({ people }: { people: readonly PersonLineFieldsFragment[] }) {
  if (people.length === 0) return null;
  return (
    <>
      <ul className="cb-list--gap">
        {people.slice(0, mostShown).map((person) => (
          <li key={person.id}>
            <PersonLine person={person} size="s">
              {person.department?.name}
            </PersonLine>
          </li>
        ))}
      </ul>
      {people.length > mostShown && <p className="meta">and {people.length - mostShown} more</p>}
    </>
  );
}
