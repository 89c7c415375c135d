import X from 'lucide-react/icons/x';
import { Link } from 'react-router';
import { Icon } from '../icon/icon';
import './chip.scss';

interface TagListProps {
  tags: { id: string; name: string; path: string }[];
  label?: string;
}

/** Topic tags, each a link to what carries it. */
export function TagList({ tags, label = 'Tags' }: TagListProps) {
  if (tags.length === 0) return null;
  return (
    <ul className="cb-tags" aria-label={label}>
      {tags.map((tag) => (
        <li key={tag.id}>
          <Link className="cb-chip" to={tag.path}>
            {tag.name}
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** A filter that is on; following it takes the filter off. */
export function AppliedFilter({ label, without }: { label: string; without: string }) {
  return (
    <Link className="cb-chip cb-chip--on" to={without}>
      {label}
      <Icon of={X} />
      <span className="vh">, remove filter</span>
    </Link>
  );
}
