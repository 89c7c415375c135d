import { Link, Navigate, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { DemoSignInsDocument, type DemoSignInsQuery } from '../../../gql/identity/graphql';
import { afterSignIn } from '../../../lib/house-rules-path';
import { useViewerNow } from '../../../lib/session';
import { Page } from '../../../ui/page/page';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { AboutCrossbench } from './about-crossbench';
import { DemoSignIns } from './demo-sign-ins';
import { SignInForm } from './sign-in-form';
import './sign-in.scss';

/** Whoever is signed in is sent on to the page they wanted: at once, or after the form has done its work. */
export function SignInPage() {
  const [parameters] = useSearchParams();
  const viewer = useViewerNow();
  const [{ data, fetching }] = useQuery({ query: DemoSignInsDocument });
  // Asked again, as when a session ends, the form stays: somebody may be filling it in.
  const isUnknown = fetching && !data;
  if (viewer) return <Navigate to={afterSignIn(viewer, parameters.get('next'))} replace />;
  return (
    <div className="cb-signin">
      <div>
        <Page title="Sign in" lede="Use the account you use at work.">
          {isUnknown ? <Skeleton label="Loading the ways to sign in" rows={1} /> : <WaysToSignIn demo={data} />}
        </Page>
      </div>
      {!isUnknown && <AboutCrossbench />}
    </div>
  );
}

/** Drawn once it is known whether this is a demonstration, so that the form does not move under somebody's finger. */
function WaysToSignIn({ demo }: { demo: DemoSignInsQuery | undefined }) {
  return (
    <>
      <DemoSignIns people={demo?.site.demoSignIns ?? []} />
      <SignInForm />
      <p className="cb-signin__links">
        <Link to="/forgotten-password">I have forgotten my password</Link>
        <Link to="/register">Create an account</Link>
      </p>
    </>
  );
}
