import { Link } from 'react-router';
import { Page } from '../../../ui/page/page';
import { AccountNavigation } from '../../../ui/account-navigation/account-navigation';
import { SignOutButton } from '../sign-out-button';
import { Appearance } from './appearance';
import { SingleKeys } from './single-keys';
import { Sessions } from './sessions';
import './account.scss';

export function AccountPage() {
  return (
    <div className="cb-grid cb-grid--side">
      <AccountNavigation />
      <div>
        <Page title="Your account">
          <div className="cb-account stack-l">
            <Sessions />
            <Appearance />
            <SingleKeys />
            <section>
              <h2 className="h-m">Sign out</h2>
              <p className="cb-account__note">On this device only.</p>
              <SignOutButton className="govuk-button govuk-button--secondary" />
            </section>
            <section>
              <h2 className="h-m">Leave</h2>
              <p className="cb-account__note">
                You can <Link to="/account/close">close your account</Link>. We first say what becomes of your writing.
              </p>
            </section>
          </div>
        </Page>
      </div>
    </div>
  );
}
