import { Link } from 'react-router';
import type { RevisionFieldsFragment } from '../../../gql/content/graphql';
import { formatDateAndTime } from '../../../lib/dates';
import { Tag } from '../../../ui/tag/tag';
import { whenWithin } from './days';
import { summaryOf } from './revision-words';
import { WordDelta } from './word-delta';

interface Choice {
  from: number;
  to: number;
}

interface TimelineRowProps {
  revision: RevisionFieldsFragment;
  /** The address of the item. */
  path: string;
  group: { isDay: boolean };
  /** Left out where there is nothing to compare. */
  chosen: Choice | undefined;
  onChoose: (choice: Partial<Choice>) => void;
}

export function TimelineRow({ revision, path, group, chosen, onChoose }: TimelineRowProps) {
  const { number, author, isCurrent, restoredFrom, wordsAdded, wordsRemoved } = revision;
  const time = new Date(revision.createdAt);
  const isChosen = number === chosen?.from || number === chosen?.to;
  return (
    <li className={isChosen ? 'sel' : undefined}>
      <div className="pick">
        {chosen &&
          (['from', 'to'] as const).map((side) => (
            <input
              key={side}
              type="radio"
              name={side}
              aria-label={`Compare ${side} revision ${number}`}
              checked={chosen[side] === number}
              onChange={() => onChoose({ [side]: number })}
            />
          ))}
      </div>
      <div>
        <p>
          <Link to={`${path}/history/${number}`}>{summaryOf(revision)}</Link> {isCurrent && <Tag>Current</Tag>}
          {restoredFrom !== null && <Tag colour="grey">Restored</Tag>}
        </p>
        <p className="meta dots">
          <span>
            <Link className="quiet who" to={author.path}>
              {author.name}
            </Link>
          </span>
          {author.department && (
            <span>
              <abbr title={author.department.name}>{author.department.acronym}</abbr>
            </span>
          )}
          <span>
            <time dateTime={revision.createdAt} title={formatDateAndTime(time)}>
              {whenWithin(group, time)}
            </time>
          </span>
          <span>Revision {number}</span>
        </p>
      </div>
      <div className="cb-timeline__delta">
        {wordsAdded !== null && wordsRemoved !== null && <WordDelta added={wordsAdded} removed={wordsRemoved} />}
      </div>
    </li>
  );
}
