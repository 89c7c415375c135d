import Check from 'lucide-react/icons/check';
import CircleX from 'lucide-react/icons/circle-x';
import Lightbulb from 'lucide-react/icons/lightbulb';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import { Icon } from '../../../ui/icon/icon';
import { LinkButton } from '../../../ui/link-button/link-button';
import type { Check as OneCheck, CheckPlace } from './checks';

interface ChecksPanelProps {
  checks: OneCheck[];
  onGoTo: (place: CheckPlace) => void;
}

const looks = {
  done: { icon: Check, className: 'ok', said: 'Done: ' },
  error: { icon: CircleX, className: 'stop', said: 'To do: ' },
  warning: { icon: TriangleAlert, className: 'todo', said: 'Look at this: ' },
  advice: { icon: Lightbulb, className: 'advice', said: 'Advice: ' },
};

/** "Before you publish": what is done, and the way to what is not. */
export function ChecksPanel({ checks, onGoTo }: ChecksPanelProps) {
  return (
    <section>
      <h2>Before you publish</h2>
      <ul className="cb-check">
        {checks.map(({ name, state, text, place }) => (
          <li key={name}>
            <span className={looks[state].className}>
              <Icon of={looks[state].icon} />
              <span className="vh">{looks[state].said}</span>
            </span>
            <span>
              {text}{' '}
              {place !== undefined && (
                <LinkButton onClick={() => onGoTo(place)}>
                  Go to it<span className="vh"> ({text})</span>
                </LinkButton>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
