import { Link } from 'react-router';
import { ShortcutsTable } from '../../ui/shortcuts/shortcuts-table';
import { Page } from '../../ui/page/page';
import { HelpLayout } from './help-layout';

export function KeyboardPage() {
  return (
    <HelpLayout>
      <Page title="Keyboard shortcuts" lede="Everything here works with a keyboard alone. These keys save steps.">
        <ShortcutsTable />
        <p>
          Single keys do nothing while you type in a field. If they get in your way, turn them off on{' '}
          <Link to="/account">your account page</Link>.
        </p>
      </Page>
    </HelpLayout>
  );
}
