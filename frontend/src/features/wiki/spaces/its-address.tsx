import { Navigate, useLocation } from 'react-router';

/** Leads from an address with old words to the present one; only the short id at its end counts. */
export function ItsAddress({ address, path }: { address: string; path: string }) {
  const { pathname, search, hash } = useLocation();
  const asked = `/spaces/${address}`;
  return path === asked ? null : <Navigate to={`${path}${pathname.slice(asked.length)}${search}${hash}`} replace />;
}
