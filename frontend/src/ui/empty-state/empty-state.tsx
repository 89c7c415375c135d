import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from '../icon/icon';
import './empty-state.scss';

interface EmptyStateProps {
  icon: LucideIcon;
  /** A heading element: `h2` inside a page, or the page's own `PageHeading`. */
  heading: ReactNode;
  /** What will be here, or what happened and what it means. */
  children: ReactNode;
  /** One thing to do about it. */
  action?: ReactNode;
}

export function EmptyState({ icon, heading, children, action }: EmptyStateProps) {
  return (
    <div className="cb-empty">
      <Icon of={icon} />
      {heading}
      <p>{children}</p>
      {action && <div className="row">{action}</div>}
    </div>
  );
}
