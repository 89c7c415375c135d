import { Link, Navigate, useSearchParams } from 'react-router';
import { useViewerNow } from '../../../lib/session';
import { nextPath } from '../../../lib/sign-in-path';
import { Page } from '../../../ui/page/page';
import { AboutCrossbench } from './about-crossbench';
import { DemoSignIns } from './demo-sign-ins';
import { SignInForm } from './sign-in-form';
import './sign-in.scss';

/** Whoever is signed in is sent on to the page they wanted: at once, or after the form has done its work. */
export function SignInPage() {
  const [parameters] = useSearchParams();
  const viewer = useViewerNow();
  if (viewer) return <Navigate to={nextPath(parameters.get('next'))} replace />;
  return (
    <div className="cb-signin">
      <div>
        <Page title="Sign in" lede="Use the account you use at work.">
          <DemoSignIns />
          <SignInForm />
          <p className="cb-signin__links">
            <Link to="/forgotten-password">I have forgotten my password</Link>
            <Link to="/register">Create an account</Link>
          </p>
        </Page>
      </div>
      <AboutCrossbench />
    </div>
  );
}
