import { Link } from 'react-router';
import { Page } from '../../ui/page/page';
import { HelpLayout } from './help-layout';
import type { Guide } from './guides/guide';
import { guides } from './guides/guides';

/** Which guides there are. */
export function HelpPage() {
  return (
    <HelpLayout>
      <Page title="Help" lede="Short guides to what you can do here.">
        <GuideList title="For everybody" audience="everyone" />
        <GuideList title="For moderators and administrators" audience="administrators" />
        <section className="cb-help__more">
          <h2 className="h-m">Also</h2>
          <ul>
            <li>
              <Link to="/help/keyboard">Keyboard shortcuts</Link>
            </li>
            <li>
              <Link to="/accessibility">Accessibility statement</Link>
            </li>
            <li>
              <Link to="/house-rules">House rules</Link>
            </li>
          </ul>
        </section>
      </Page>
    </HelpLayout>
  );
}

function GuideList({ title, audience }: { title: string; audience: Guide['audience'] }) {
  return (
    <section className="cb-help__more">
      <h2 className="h-m">{title}</h2>
      <ul>
        {guides
          .filter((guide) => guide.audience === audience)
          .map(({ slug, title: name, summary }) => (
            <li key={slug}>
              <Link to={`/help/${slug}`}>{name}</Link>
              <span className="meta">{summary}</span>
            </li>
          ))}
      </ul>
    </section>
  );
}
