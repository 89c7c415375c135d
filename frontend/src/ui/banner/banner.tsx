import CircleCheck from 'lucide-react/icons/circle-check';
import CircleAlert from 'lucide-react/icons/circle-alert';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from '../icon/icon';
import './banner.scss';

interface BannerProps {
  kind: 'good' | 'warning' | 'bad';
  icon?: LucideIcon;
  children: ReactNode;
  /** At the end of the line: one link or button. */
  action?: ReactNode;
}

/** News about the whole page. Bad news interrupts a screen reader, the rest waits. */
export function Banner({ kind, icon = kind === 'good' ? CircleCheck : CircleAlert, children, action }: BannerProps) {
  const variant = kind === 'warning' ? '' : ` cb-banner--${kind}`;
  return (
    <div className={`cb-banner${variant}`} role={kind === 'bad' ? 'alert' : 'status'}>
      <Icon of={icon} />
      <span>{children}</span>
      {action && <span className="push">{action}</span>}
    </div>
  );
}
