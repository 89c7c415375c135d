import ArrowUp from 'lucide-react/icons/arrow-up';
import X from 'lucide-react/icons/x';
import { Avatar } from '../../../../ui/avatar/avatar';
import { IconButton } from '../../../../ui/icon-button/icon-button';
import type { Author } from './use-authors';

interface AuthorRowProps {
  author: Author;
  busy: boolean;
  /** Left out for the first. */
  onMoveUp: (() => void) | undefined;
  /** Left out for the only one. */
  onRemove: (() => void) | undefined;
}

export function AuthorRow({ author, busy, onMoveUp, onRemove }: AuthorRowProps) {
  return (
    <li className="cb-authors__row">
      <Avatar person={author} size="s" />
      <span className="cb-authors__name">
        {author.name}
        {author.isViewer && ' (you)'}
      </span>
      {onMoveUp && <IconButton icon={ArrowUp} label={`Name ${author.name} earlier`} disabled={busy} onClick={onMoveUp} />}
      {onRemove && <IconButton icon={X} label={`Remove ${author.name}`} disabled={busy} onClick={onRemove} />}
    </li>
  );
}
