import Eye from 'lucide-react/icons/eye';
import { Icon } from '../../../ui/icon/icon';

export interface Readers {
  label: string;
  inWords: string;
}

interface PostReadersProps {
  readers: Readers;
  /** Who will see what is not published yet. */
  next?: Readers | undefined;
}

/** "Everyone on Crossbench: 214 people in 6 departments, 173 of them outside your department" */
export function PostReaders({ readers, next }: PostReadersProps) {
  return (
    <p className="cb-readers meta">
      <Icon of={Eye} /> <span className="vh">Who can see this: </span>
      {inWords(readers)}
      {next && `. Once published: ${inWords(next)}`}
    </p>
  );
}

export function inWords(readers: Readers): string {
  return `${readers.label}: ${readers.inWords}`;
}
