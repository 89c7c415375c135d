import { Navigate, useLocation, useRouteError } from 'react-router';
import { RequestFailure } from '../../lib/request-failure';
import { signInPath } from '../../lib/sign-in-path';
import { NotFoundPage } from './not-found-page';
import { TryAgain } from './try-again';

/** Stands in the place of a page that could not be shown; header and footer stay. */
export function PageFailure() {
  const error = useRouteError();
  const { pathname, search, hash } = useLocation();
  if (!(error instanceof RequestFailure)) return <TryAgain />;
  if (error.code === 'UNAUTHENTICATED') return <Navigate to={signInPath(pathname + search + hash)} replace />;
  if (error.code === 'NOT_FOUND') return <NotFoundPage />;
  return <TryAgain failure={error} />;
}
