import EyeOff from 'lucide-react/icons/eye-off';
import { Link } from 'react-router';
import type { CaseFieldsFragment, ModerationQueueQuery } from '../../../gql/moderation/graphql';
import { count } from '../../../lib/words';
import '../../../ui/banner/banner.scss';
import { Icon } from '../../../ui/icon/icon';
import { Tag } from '../../../ui/tag/tag';
import { Time } from '../../../ui/time/time';
import { CaseActions } from './case-actions';
import { CaseHistory } from './case-history';
import { ReportedThing } from './reported-thing';

export type Reasons = ModerationQueueQuery['reportReasons'];

interface CaseCardProps {
  about: CaseFieldsFragment;
  reasons: Reasons;
  /** Called with what happened, in words. */
  onDecided: (news: string) => void;
  /** On a page of its own, which needs no link to itself. */
  alone?: boolean;
}

/** One case: why it was reported, what was reported, and what to do about it. */
export function CaseCard({ about, reasons, onDecided, alone = false }: CaseCardProps) {
  const { label, author, hidden, assignedTo, earlierCases, words, secondLookWords, openedAt } = about;
  return (
    <article aria-label={`${label} by ${author.name}`}>
      <div className="row row--spread">
        <div className="row cb-case__reasons">
          {about.reasons.map(({ reason }) => (
            <Tag key={reason.id} colour={colours[reason.id] ?? 'grey'}>
              {reason.label}
            </Tag>
          ))}
          <span className="meta">
            {about.reportCount > 0 ? `Reported by ${count(about.reportCount, 'person', 'people')}` : 'Hidden without a report'}
          </span>
        </div>
        <span className="meta">
          <Time value={openedAt} />
        </span>
      </div>
      <ReportedThing about={about} />
      {words.length > 0 && (
        <>
          <h2 className="cb-case__head">{words.length === 1 ? 'What the report says' : 'What the reports say'}</h2>
          <ul className="cb-case__words">
            {words.map((said, index) => (
              <li key={index}>{said}</li>
            ))}
          </ul>
        </>
      )}
      {secondLookWords && (
        <>
          <h2 className="cb-case__head">Why {author.name} wants it shown again</h2>
          <p>{secondLookWords}</p>
        </>
      )}
      {hidden && (
        <div className="cb-banner cb-case__hidden">
          <Icon of={EyeOff} />
          <span>Hidden from readers.</span>
        </div>
      )}
      <CaseHistory about={about} />
      {earlierCases > 0 && <p className="meta">Moderators have decided about it {count(earlierCases, 'time')} before.</p>}
      {assignedTo && (
        <p className="meta">{assignedTo.isViewer ? 'You are at work on it.' : `${assignedTo.name} is at work on it.`}</p>
      )}
      <CaseActions about={about} reasons={reasons} onDecided={onDecided} />
      {!alone && (
        <p className="cb-case__address">
          <Link className="meta" to={`/moderation/cases/${about.id}`}>
            Link to this case<span className="vh"> about a {label} by {author.name}</span>
          </Link>
        </p>
      )}
    </article>
  );
}

const colours: Record<string, 'red' | 'yellow'> = { PERSONAL_DATA: 'red', HARASSMENT: 'red', MARKING: 'yellow' };
