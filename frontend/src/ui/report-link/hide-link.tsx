import EyeOff from 'lucide-react/icons/eye-off';
import { Link } from 'react-router';
import '../action/action.scss';
import { Icon } from '../icon/icon';

interface HideLinkProps {
  /** What it is in addresses. */
  kind: 'post' | 'page' | 'comment';
  id: string;
  /** What follows the word for screen readers: " comment by Priya Raman". */
  more: string;
}

/** Leads moderators of a group to the page on which something is hidden. */
export function HideLink({ kind, id, more }: HideLinkProps) {
  return (
    <Link className="cb-act" to={`/hide/${kind}/${id}`}>
      <Icon of={EyeOff} />
      Hide
      <span className="vh">{more}</span>
    </Link>
  );
}
