import './shortcuts.scss';
import { comparisonKeys, listKeys, otherKeys, pageKeys, places, type Shortcut } from './shortcuts';

const groups: { title: string; shortcuts: Shortcut[] }[] = [
  { title: 'Anywhere', shortcuts: [{ keys: '?', label: 'Show this list' }, ...pageKeys] },
  { title: 'Go to', shortcuts: Object.entries(places).map(([key, { label }]) => ({ keys: `g ${key}`, label })) },
  { title: 'In lists', shortcuts: listKeys },
  { title: 'Comparing two texts', shortcuts: comparisonKeys },
  { title: 'With other keys, and in fields', shortcuts: otherKeys },
];

/** Which keys do what. */
export function ShortcutsTable() {
  return (
    <div className="cb-shortcuts">
      {groups.map(({ title, shortcuts }) => (
        <table key={title}>
          <caption className="h-s">{title}</caption>
          <tbody>
            {shortcuts.map(({ keys, label }) => (
              <tr key={keys + label}>
                <th scope="row">{label}</th>
                <td>
                  <Keys keys={keys} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </div>
  );
}

function Keys({ keys }: { keys: string }) {
  const parts = keys.split(' ');
  const isSequence = parts.length === 2 && parts.every((part) => part.length === 1);
  return parts.map((part, index) => (
    <span key={part + index}>
      {index > 0 && (isSequence ? ' then ' : ' ')}
      <kbd>{part.replace(',', '')}</kbd>
      {part.endsWith(',') && ' or'}
    </span>
  ));
}
