import { Link } from 'react-router';
import { formatDateAndTime } from '../../../lib/dates';
import { useFocusOnChange } from '../../../lib/use-focus-on-change';
import { Notice } from '../../../ui/notice/notice';
import type { SuggestionOnScreen } from './suggestion-page';
import { statusWords } from './words';

interface OutcomeProps {
  suggestion: SuggestionOnScreen;
  /** It came of what this person just did here. */
  isNew: boolean;
}

/** Who decided, when and why; to whoever waits for that, what happens next. */
export function Outcome({ suggestion, isNew }: OutcomeProps) {
  const { status, decidedAt, decidedBy, answer, versionNumber, page, viewerCan } = suggestion;
  const shown = useFocusOnChange<HTMLDivElement>(isNew ? status : '');
  if (!decidedAt) {
    return viewerCan.withdraw && <p className="meta">It waits for the editors of the page. You get an email when one of them has decided.</p>;
  }
  const at = formatDateAndTime(new Date(decidedAt));
  return (
    <div role="status" tabIndex={-1} ref={shown}>
      <Notice kind="information" title={decidedBy ? `${statusWords[status].label} by ${decidedBy.name}, ${at}` : `${statusWords[status].label}, ${at}`}>
        {answer}
        {versionNumber !== null && (
          <>
            It stands in <Link to={`${page.path}/versions/${versionNumber}`}>version {versionNumber}</Link> of the page.
            {status === 'ACCEPTED_WITH_CHANGES' && (
              <>
                {' '}
                <Link to={`${page.path}/compare?from=${versionNumber - 1}&to=${versionNumber}`}>Compare it with the version before</Link>.
              </>
            )}
          </>
        )}
      </Notice>
    </div>
  );
}
