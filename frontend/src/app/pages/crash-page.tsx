import Unplug from 'lucide-react/icons/unplug';
import { Button } from '../../ui/button/button';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { usePageTitle } from '../../ui/page/use-page-title';

/** The last resort, when the frame of the application itself failed: it uses as little of the application as it can. */
export function CrashPage() {
  usePageTitle('Something went wrong');
  return (
    <main className="cb-main" id="main">
      <div className="cb-container">
        <EmptyState
          icon={Unplug}
          heading={<h1 className="h-l">Something went wrong</h1>}
          action={<Button onClick={() => window.location.reload()}>Load the page again</Button>}
        >
          The fault is ours. Loading the page again often works.
        </EmptyState>
      </div>
    </main>
  );
}
