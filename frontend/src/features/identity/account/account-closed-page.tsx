import { ButtonLink } from '../../../ui/button/button';
import { Page } from '../../../ui/page/page';

/** Where somebody finds themselves who has just closed their account. */
export function AccountClosedPage() {
  return (
    <div className="cb-narrow">
      <Page title="Your account is closed">
        <div className="stack">
          <p>You were signed out on all devices. What you published stays under your name. We have sent you an email that says so.</p>
          <p>
            <ButtonLink to="/register" variant="secondary">
              Join again as a new person
            </ButtonLink>
          </p>
        </div>
      </Page>
    </div>
  );
}
