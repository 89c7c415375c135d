import Check from 'lucide-react/icons/check';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import { Icon } from '../../../ui/icon/icon';
import { LinkButton } from '../../../ui/link-button/link-button';
import type { Check as OneCheck } from './checks';

interface ChecksPanelProps {
  checks: OneCheck[];
  onGoTo: (place: NonNullable<OneCheck['place']>) => void;
}

/** "Before you publish": what is done, and the way to what is not. */
export function ChecksPanel({ checks, onGoTo }: ChecksPanelProps) {
  return (
    <section>
      <h2>Before you publish</h2>
      <ul className="cb-check">
        {checks.map(({ name, isDone, text, place }) => (
          <li key={name}>
            <span className={isDone ? 'ok' : 'todo'}>
              <Icon of={isDone ? Check : TriangleAlert} />
              <span className="vh">{isDone ? 'Done: ' : 'To do: '}</span>
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
