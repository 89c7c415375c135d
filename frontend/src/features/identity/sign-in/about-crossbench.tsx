import PenLine from 'lucide-react/icons/pen-line';
import MessageSquare from 'lucide-react/icons/message-square';
import Search from 'lucide-react/icons/search';
import Users from 'lucide-react/icons/users';
import type { LucideIcon } from 'lucide-react';
import { useSite } from '../../../lib/session';
import { Icon } from '../../../ui/icon/icon';
import { Marking } from '../../../ui/marking/marking';

const offers: { icon: LucideIcon; text: string }[] = [
  { icon: PenLine, text: 'Blogs, read by colleagues in every department' },
  { icon: MessageSquare, text: 'Comments that help the next version along' },
  { icon: Users, text: 'People you can ask, and what they know' },
  { icon: Search, text: 'One search over all of it' },
];

export function AboutCrossbench() {
  const marking = useSite()?.marking.label;
  return (
    <aside className="cb-signin__aside" aria-label="About Crossbench">
      <h2 className="h-l">Where civil servants write, ask and find each other</h2>
      <ul>
        {offers.map(({ icon, text }) => (
          <li key={text}>
            <Icon of={icon} />
            <span>{text}</span>
          </li>
        ))}
      </ul>
      {marking && (
        <p className="meta">
          For information up to <Marking label={marking} />
        </p>
      )}
    </aside>
  );
}
