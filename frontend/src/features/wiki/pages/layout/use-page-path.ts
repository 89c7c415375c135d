import { useEffect } from 'react';
import { useLocation, useNavigate } from 'react-router';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The part of an address that says which page it is; the words before it may be old. */
export function addressKey(address: string): string {
  return uuid.test(address) ? address : address.slice(address.lastIndexOf('-') + 1);
}

/** Addresses with old words lead to the present one; what follows the page's own address stays. */
export function usePagePath(path: string | undefined): void {
  const navigate = useNavigate();
  const { pathname, search, hash, state } = useLocation();
  useEffect(() => {
    if (path === undefined) return;
    const present = [path, ...pathname.split('/').slice(path.split('/').length)].join('/');
    if (present !== pathname) void navigate({ pathname: present, search, hash }, { replace: true, state, preventScrollReset: true });
  }, [path, pathname, search, hash, state, navigate]);
}
