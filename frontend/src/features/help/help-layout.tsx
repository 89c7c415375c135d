import type { ReactNode } from 'react';
import { SideNavigation } from '../../ui/side-navigation/side-navigation';
import { guides } from './guides/guides';

const links = [
  { label: 'Help', to: '/help' },
  ...guides.map(({ slug, title }) => ({ label: title, to: `/help/${slug}` })),
  { label: 'Keyboard shortcuts', to: '/help/keyboard' },
  { label: 'Accessibility', to: '/accessibility' },
];

/** A page of help beside the list of all. */
export function HelpLayout({ children }: { children: ReactNode }) {
  return (
    <div className="cb-grid cb-grid--side">
      <SideNavigation label="Help" links={links} />
      <div className="cb-narrow">{children}</div>
    </div>
  );
}
