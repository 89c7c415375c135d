import type { ReactNode } from 'react';
import { SideNavigation } from '../../../ui/side-navigation/side-navigation';
import './queue.scss';

const links = [
  { label: 'Moderation queue', to: '/moderation' },
  { label: 'House rules', to: '/house-rules' },
];

export function ModerationLayout({ children }: { children: ReactNode }) {
  return (
    <div className="cb-grid cb-grid--side">
      <SideNavigation label="Moderation" links={links} />
      <div>{children}</div>
    </div>
  );
}
