import Unplug from 'lucide-react/icons/unplug';
import WifiOff from 'lucide-react/icons/wifi-off';
import { useLocation, useNavigate } from 'react-router';
import type { RequestFailure } from '../../lib/request-failure';
import { Button } from '../../ui/button/button';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { sentence } from '../../ui/form/failure-notice';
import { PageHeading } from '../../ui/page/page-heading';
import { usePageTitle } from '../../ui/page/use-page-title';

/** A page that could not be loaded for now. Without a failure the fault lies in the browser's own code. */
export function TryAgain({ failure }: { failure?: RequestFailure | undefined }) {
  const location = useLocation();
  const navigate = useNavigate();
  // Going to where one is makes the page afresh, and so asks again what could not be answered. Code that fails may be
  // from before the last release, and only a reload fetches the new one.
  const again = () =>
    failure ? void navigate(location, { replace: true, state: location.state }) : window.location.reload();
  const offline = failure?.code === 'OFFLINE';
  const title = offline ? 'This page is not on your device' : 'We could not load this page';
  usePageTitle(title);
  return (
    <EmptyState
      icon={offline ? WifiOff : Unplug}
      heading={<PageHeading className="h-l">{title}</PageHeading>}
      action={<Button onClick={again}>Try again</Button>}
    >
      {explanation(failure)}
    </EmptyState>
  );
}

function explanation(failure: RequestFailure | undefined): string {
  if (failure?.code === 'OFFLINE') return 'You are offline. Try again when you are back online.';
  if (failure?.code === 'TOO_MANY_REQUESTS' || failure?.code === 'FORBIDDEN') return sentence(failure);
  const code = failure?.reference;
  return code === undefined
    ? 'The fault is ours. Trying again often works.'
    : `The fault is ours. Trying again often works; if it does not, tell us the code ${code}.`;
}
