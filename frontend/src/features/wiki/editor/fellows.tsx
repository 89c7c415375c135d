import { Avatar } from '../../../ui/avatar/avatar';
import type { FellowEditor } from './live-page';

/** Who else has the page open, in the colours of their cursors. */
export function Fellows({ people }: { people: readonly FellowEditor[] }) {
  if (people.length === 0) return <p className="meta">Nobody else is editing this page.</p>;
  return (
    <ul className="cb-fellows">
      {people.map((person) => (
        <li key={person.id}>
          <Avatar person={{ id: person.id, initials: initialsOf(person.name) }} size="s" />
          {person.name}
        </li>
      ))}
    </ul>
  );
}

function initialsOf(name: string): string {
  const parts = name.split(/\s+/).filter(Boolean);
  return [parts[0], parts.length > 1 ? parts.at(-1) : undefined].map((part) => part?.[0] ?? '').join('').toUpperCase();
}
