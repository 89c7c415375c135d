import { Link } from 'react-router';
import { Avatar } from '../../../../ui/avatar/avatar';
import type { PageOnScreen } from '../layout/page-context';

const names = new Intl.ListFormat('en-GB');
const mostNamed = 3;

/** Who is at the page already, said before one opens it oneself. */
export function EditingNow({ page: { id, editingNow, viewerCan } }: { page: PageOnScreen }) {
  if (editingNow.length === 0) return null;
  const named = editingNow.slice(0, mostNamed);
  const others = editingNow.length - named.length;
  const words = [...named.map(({ name }) => name), ...(others > 0 ? [`${others} more`] : [])];
  return (
    <p className="cb-wikinow">
      <span className="cb-wikinow__people">
        {named.map((person) => (
          <Avatar key={person.id} person={person} size="s" />
        ))}
      </span>
      <span>
        <b>{names.format(words)}</b> {editingNow.length === 1 ? 'is' : 'are'} editing this page now.{' '}
        {viewerCan.edit && <Link to={`/wiki/${id}/edit`}>Join {editingNow.length === 1 ? 'in' : 'them'}</Link>}
      </span>
    </p>
  );
}
