import Eye from 'lucide-react/icons/eye';
import { count } from '../../../lib/words';
import { Icon } from '../../../ui/icon/icon';

interface Readers {
  label: string;
  people: number;
  departments: number;
}

/** "Everyone on Crossbench: 214 people in 6 departments" */
export function readersInWords({ label, people, departments }: Readers): string {
  return `${label}: ${count(people, 'person', 'people')} in ${count(departments, 'department')}`;
}

export function PostReaders({ readers }: { readers: Readers }) {
  return (
    <p className="cb-readers meta">
      <Icon of={Eye} /> <span className="vh">Who can see this: </span>
      {readersInWords(readers)}
    </p>
  );
}
