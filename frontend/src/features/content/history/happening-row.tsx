import CircleCheck from 'lucide-react/icons/circle-check';
import { Link } from 'react-router';
import { formatDateAndTime } from '../../../lib/dates';
import { Icon } from '../../../ui/icon/icon';
import { whenWithin } from './days';
import type { Happening } from './history-setting';

/** What happened between two texts: who, when, and what they said of it. */
export function HappeningRow({ happening: { person, words, note, createdAt }, group }: { happening: Happening; group: { isDay: boolean } }) {
  const time = new Date(createdAt);
  return (
    <li className="cb-timeline__between">
      <div className="pick">
        <Icon of={CircleCheck} />
      </div>
      <div>
        <p>
          {words}
          {note && `. “${note}”`}
        </p>
        <p className="meta dots">
          {person && (
            <span>
              <Link className="quiet who" to={person.path}>
                {person.name}
              </Link>
            </span>
          )}
          {person?.department && (
            <span>
              <abbr title={person.department.name}>{person.department.acronym}</abbr>
            </span>
          )}
          <span>
            <time dateTime={createdAt} title={formatDateAndTime(time)}>
              {whenWithin(group, time)}
            </time>
          </span>
        </p>
      </div>
    </li>
  );
}
