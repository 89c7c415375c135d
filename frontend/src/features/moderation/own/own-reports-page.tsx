import { AccountNavigation } from '../../../ui/account-navigation/account-navigation';
import { Page } from '../../../ui/page/page';
import { OwnCases } from './own-cases';
import { OwnReports } from './own-reports';
import './own.scss';

/** What one has reported, and what moderators decided about what one wrote. */
export function OwnReportsPage() {
  return (
    <div className="cb-grid cb-grid--side">
      <AccountNavigation />
      <div>
        <Page title="Your reports" lede="What you reported, and what moderators decided about what you wrote.">
          <div className="stack-l">
            <OwnReports />
            <OwnCases />
          </div>
        </Page>
      </div>
    </div>
  );
}
