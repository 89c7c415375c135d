import { useEffect } from 'react';
import { useLocation, useNavigate } from 'react-router';

/** Addresses with old words lead to the present one; what follows the item's own address stays. */
export function useItemPath(path: string | undefined): void {
  const navigate = useNavigate();
  const { pathname, search, hash, state } = useLocation();
  useEffect(() => {
    if (path === undefined) return;
    const rest = pathname.split('/').slice(path.split('/').length).join('/');
    const present = `${path}/${rest}`;
    if (present !== pathname) void navigate({ pathname: present, search, hash }, { replace: true, state, preventScrollReset: true });
  }, [path, pathname, search, hash, state, navigate]);
}
