import { useLocation, useRouteError } from 'react-router';
import { RequestFailure } from '../../../../lib/request-failure';
import { OldAddress } from '../../porting/old-address';

/** No page has this address. An imported one may have had it elsewhere: other wikis keep their pages below the same path. */
export function MissingPage() {
  const error = useRouteError();
  const { pathname } = useLocation();
  const isMissing = error instanceof RequestFailure && error.code === 'NOT_FOUND';
  return isMissing ? <OldAddress path={pathname} otherwise={<Failed error={error} />} /> : <Failed error={error} />;
}

/** Leaves it to whoever shows failures. */
function Failed({ error }: { error: unknown }): never {
  throw error instanceof Error ? error : new Error(String(error));
}
