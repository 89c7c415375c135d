import type { ReactNode } from 'react';
import { AccountNavigation } from '../../../ui/account-navigation/account-navigation';
import { Page } from '../../../ui/page/page';
import './account.scss';

interface OwnPageProps {
  title: string;
  lede?: ReactNode;
  children: ReactNode;
}

/** A page about one's own account: its navigation beside a narrow column. */
export function OwnPage({ title, lede, children }: OwnPageProps) {
  return (
    <div className="cb-grid cb-grid--side">
      <AccountNavigation />
      <div className="cb-narrow">
        <Page title={title} lede={lede}>
          {children}
        </Page>
      </div>
    </div>
  );
}
