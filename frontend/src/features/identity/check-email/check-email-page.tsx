import { Link, useLocation } from 'react-router';
import { useSite } from '../../../lib/session';
import { Page } from '../../../ui/page/page';

/** What the pages that send a link hand over; gone when this page is opened on its own. */
export interface EmailSent {
  email: string;
}

/** Says the same whether or not the address is known here. */
export function CheckEmailPage() {
  const mailPage = useSite()?.mailPage;
  const sent = useLocation().state as EmailSent | null;
  return (
    <div className="cb-narrow">
      <Page title="Check your email">
        <div className="stack">
          <p>
            If {sent ? <strong>{sent.email}</strong> : 'your address'} can be used here, we have sent a link to it. Open
            the link to choose a password.
          </p>
          <p>
            The link works once. If nothing has come after a few minutes, look among the unwanted mail, then{' '}
            <Link to="/forgotten-password">ask for a new link</Link>.
          </p>
          {mailPage && (
            <p>
              This site sends no mail: <a href={mailPage}>read the messages it would have sent</a>.
            </p>
          )}
          <p>
            <Link to="/sign-in">Back to sign in</Link>
          </p>
        </div>
      </Page>
    </div>
  );
}
