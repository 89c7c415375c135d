import Pin from 'lucide-react/icons/pin';
import { Link } from 'react-router';
import { Icon } from '../../../ui/icon/icon';
import { LinkedText } from './linked-text';
import './welcome-box.scss';

interface WelcomeBoxProps {
  words: string;
  item: { title: string; path: string } | null;
}

/** What newcomers should see first. */
export function WelcomeBox({ words, item }: WelcomeBoxProps) {
  if (!words && !item) return null;
  return (
    <section className="cb-welcome" aria-labelledby="welcome">
      <Icon of={Pin} />
      <div>
        <h2 className="h-s" id="welcome">
          New here?
        </h2>
        {words && <LinkedText>{words}</LinkedText>}
        {item && (
          <p>
            Start with <Link to={item.path}>{item.title}</Link>
          </p>
        )}
      </div>
    </section>
  );
}
