import type { ReactNode } from 'react';
import { useLocation } from 'react-router';
import { Breadcrumbs } from '../../ui/breadcrumbs/breadcrumbs';
import { SideNavigation } from '../../ui/side-navigation/side-navigation';
import { guides } from './guides/guides';
import './help.scss';

const links = [
  { label: 'Help', to: '/help' },
  ...guides.map(({ slug, title }) => ({ label: title, to: `/help/${slug}` })),
  { label: 'Keyboard shortcuts', to: '/help/keyboard' },
  { label: 'Accessibility', to: '/accessibility' },
];

/** A page of help beside the list of all; small screens have no room beside it and show the way to the list. */
export function HelpLayout({ children }: { children: ReactNode }) {
  const isList = useLocation().pathname === '/help';
  return (
    <div className="cb-grid cb-grid--side cb-help">
      <SideNavigation label="Help" links={links} />
      <div className="cb-narrow">
        {!isList && (
          <div className="cb-help__up">
            <Breadcrumbs trail={[{ label: 'All of the help', to: '/help' }]} />
          </div>
        )}
        {children}
      </div>
    </div>
  );
}
