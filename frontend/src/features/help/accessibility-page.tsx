import { Link } from 'react-router';
import { Page } from '../../ui/page/page';
import '../../ui/prose/prose.scss';
import { HelpLayout } from './help-layout';

/** The statement that the Public Sector Bodies (Websites and Mobile Applications) Accessibility Regulations 2018 ask for. */
export function AccessibilityPage() {
  return (
    <HelpLayout>
      <Page title="Accessibility statement" lede="Crossbench is for everybody who works here.">
        <div className="cb-prose">
          <p>
            We want as many people as possible to be able to use this site. You should be able to do everything with a
            keyboard alone, with a screen reader or by speech, at 320 pixels wide, at 400% zoom, with your own text
            spacing, in light, dark and forced colours, and without motion.
          </p>
          <h2>How accessible it is</h2>
          <p>
            The software aims to meet the Web Content Accessibility Guidelines 2.2 at level AA. Every screen is tested
            automatically with axe, many in both themes, and its main tasks by keyboard alone. It has not yet
            been audited by an independent body, nor tested by people with every kind of assistive technology.
          </p>
          <h2>What may not work</h2>
          <ul>
            <li>Files that people attach may not be accessible. Ask the author for another form.</li>
            <li>Descriptions of pictures are written by authors. The editor asks for them, and imports report gaps.</li>
            <li>Content that came from an older site may have headings or tables that are out of order.</li>
          </ul>
          <h2>If you have a problem</h2>
          <p>
            Tell whoever looks after this site in your department: the administrators of your site are responsible for
            answering, and for completing this statement with their contact details. If you report a page with “Report”,
            moderators see it too.
          </p>
          <h2>Settings that help</h2>
          <p>
            The theme and single-key shortcuts are on <Link to="/account">your account page</Link>. All{' '}
            <Link to="/help/keyboard">keyboard shortcuts</Link> are listed.
          </p>
        </div>
      </Page>
    </HelpLayout>
  );
}
