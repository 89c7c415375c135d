import Flag from 'lucide-react/icons/flag';
import { Link } from 'react-router';
import '../action/action.scss';
import { Icon } from '../icon/icon';

interface ReportLinkProps {
  /** What it is in addresses. */
  kind: 'post' | 'page' | 'comment' | 'profile';
  id: string;
  /** What follows the word for screen readers: " comment by Priya Raman". */
  more: string;
}

/** Leads to the page on which something is reported to the moderators. */
export function ReportLink({ kind, id, more }: ReportLinkProps) {
  return (
    <Link className="cb-act" to={`/report/${kind}/${id}`}>
      <Icon of={Flag} />
      Report
      <span className="vh">{more}</span>
    </Link>
  );
}
