import { Outlet } from 'react-router';
import { useWikiPage } from '../layout/page-context';
import { ReadersOnly } from '../layout/readers-only';

/** Around what only editors of a page do with it. */
export function ForEditors() {
  const outlet = useWikiPage();
  return outlet.page.viewerCan.edit ? <Outlet context={outlet} /> : <ReadersOnly page={outlet.page} />;
}
