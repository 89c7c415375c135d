import ChevronDown from 'lucide-react/icons/chevron-down';
import { useState, type ReactNode } from 'react';
import { Icon } from '../icon/icon';
import './facet.scss';

const wide = '(min-width: 62em)';

/** One way to narrow a list. Beside the list it begins open, above it (on small screens) closed. */
export function Facet({ label, children }: { label: string; children: ReactNode }) {
  const [open, setOpen] = useState(() => window.matchMedia(wide).matches);
  return (
    <details className="cb-facet" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {label}
        <Icon of={ChevronDown} />
      </summary>
      <div className="body">{children}</div>
    </details>
  );
}
