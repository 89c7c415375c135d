import Eye from 'lucide-react/icons/eye';
import { Breadcrumbs } from '../../../../ui/breadcrumbs/breadcrumbs';
import { Icon } from '../../../../ui/icon/icon';
import { Marking } from '../../../../ui/marking/marking';
import { PageHeading } from '../../../../ui/page/page-heading';
import { Time } from '../../../../ui/time/time';
import { StewardshipFacts } from '../../stewardship/stewardship-line';
import { SuggestionsFact } from '../../suggestions/suggestions-line';
import type { PageOnScreen } from '../layout/page-context';
import { PageActions } from './page-actions';
import { PrintedFacts } from './printed-facts';
import { trailTo } from './trail';

/** Where the page stands, what it is called, and who keeps it. */
export function PageHeader({ page }: { page: PageOnScreen }) {
  const { lastChange } = page;
  return (
    <header className="cb-wikipage__head">
      <Breadcrumbs trail={trailTo(page)} />
      <div className="cb-wikibar">
        <PageHeading>{page.title}</PageHeading>
        <PageActions page={page} />
      </div>
      <PrintedFacts page={page} />
      <dl className="cb-stewards">
        <StewardshipFacts page={page} />
        <SuggestionsFact page={page} />
        <div>
          <dt>Last changed</dt>
          <dd>
            <Time value={lastChange.at} form="date" />
          </dd>
        </div>
        <div>
          <dt className="vh">Marking</dt>
          <dd>
            <Marking label={page.marking.label} />
          </dd>
        </div>
        <div className="cb-stewards__readers">
          <dt>
            <Icon of={Eye} />
            <span className="vh">Who can see this</span>
          </dt>
          <dd>
            {page.readers.label}: {page.readers.inWords}
          </dd>
        </div>
      </dl>
    </header>
  );
}
