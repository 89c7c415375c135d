import { Link } from 'react-router';
import type { RevisionFieldsFragment } from '../../../gql/content/graphql';
import { formatDateAndTime } from '../../../lib/dates';
import { Tag } from '../../../ui/tag/tag';
import { whenWithin } from './days';
import { useHistorySetting } from './history-setting';
import { summaryOf } from './revision-words';
import { WordDelta } from './word-delta';
import { Writers } from './writers';

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
  const { noun, Noun, segment } = useHistorySetting();
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
              aria-label={`Compare ${side} ${noun} ${number}`}
              checked={chosen[side] === number}
              onChange={() => onChoose({ [side]: number })}
            />
          ))}
      </div>
      <div>
        <p>
          <Link to={`${path}/${segment}/${number}`}>{summaryOf(revision)}</Link> {isCurrent && <Tag>Current</Tag>}
          {restoredFrom !== null && <Tag colour="grey">Restored</Tag>}
        </p>
        <p className="meta dots">
          <span>
            <Writers revision={revision} />
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
          <span>
            {Noun} {number}
          </span>
        </p>
      </div>
      <div className="cb-timeline__delta">
        {wordsAdded !== null && wordsRemoved !== null && <WordDelta added={wordsAdded} removed={wordsRemoved} />}
      </div>
    </li>
  );
}
