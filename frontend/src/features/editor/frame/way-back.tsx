import ChevronLeft from 'lucide-react/icons/chevron-left';
import { Link } from 'react-router';
import { Icon } from '../../../ui/icon/icon';

/** Leads from a text that is written to where one came from. */
export function WayBack({ to, children }: { to: string; children: string }) {
  return (
    <Link className="cb-editor__back" to={to}>
      <Icon of={ChevronLeft} />
      {children}
    </Link>
  );
}
