import MessageSquareDiff from 'lucide-react/icons/message-square-diff';
import { Link } from 'react-router';
import { ButtonLink } from '../../../ui/button/button';
import { Icon } from '../../../ui/icon/icon';

interface PageWithSuggestions {
  id: string;
  path: string;
  waitingSuggestions: number;
  viewerCan: { edit: boolean; suggestChange: boolean };
}

/** Leads readers who may not edit to a copy of the text. */
export function SuggestButton({ page }: { page: PageWithSuggestions }) {
  if (!page.viewerCan.suggestChange) return null;
  return (
    <ButtonLink to={`/wiki/${page.id}/suggest`} variant="secondary" small>
      <Icon of={MessageSquareDiff} /> <span>Suggest<span className="cb-wikiacts__more"> a change</span></span>
    </ButtonLink>
  );
}

/** How many suggested changes wait, as an entry of the list under the title: for editors all, for others their own. */
export function SuggestionsFact({ page: { path, waitingSuggestions, viewerCan } }: { page: PageWithSuggestions }) {
  if (waitingSuggestions === 0) return null;
  return (
    <div>
      <dt>{viewerCan.edit ? 'To decide' : 'You wait for'}</dt>
      <dd>
        <Link to={`${path}/suggestions`}>Suggested changes ({waitingSuggestions})</Link>
      </dd>
    </div>
  );
}
