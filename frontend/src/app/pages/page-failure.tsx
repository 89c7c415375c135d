import { Navigate, useLocation, useRouteError } from 'react-router';
import { useConnection } from '../../lib/connection';
import { RequestFailure } from '../../lib/request-failure';
import { signInPath } from '../../lib/sign-in-path';
import { NotFoundPage } from './not-found-page';
import { TryAgain } from './try-again';

/** Without a connection the code of a page that was never visited cannot be fetched. */
const noCode = new RequestFailure('OFFLINE');

/** Stands in the place of a page that could not be shown; header and footer stay. */
export function PageFailure() {
  const error = useRouteError();
  const { pathname, search, hash } = useLocation();
  const isOffline = useConnection() === 'offline';
  if (!(error instanceof RequestFailure)) return <TryAgain failure={isOffline ? noCode : undefined} />;
  if (error.code === 'UNAUTHENTICATED') return <Navigate to={signInPath(pathname + search + hash)} replace />;
  if (error.code === 'NOT_FOUND') return <NotFoundPage />;
  return <TryAgain failure={error} />;
}
