import ChevronDown from 'lucide-react/icons/chevron-down';
import { useState, type ReactNode } from 'react';
import { Icon } from '../icon/icon';
import './facet.scss';

const wide = '(min-width: 62em)';

interface FacetProps {
  label: string;
  /** Begins closed also beside the list. */
  closed?: boolean;
  children: ReactNode;
}

/** One way to narrow a list. Beside the list it begins open, above it (on small screens) closed. */
export function Facet({ label, closed = false, children }: FacetProps) {
  const [open, setOpen] = useState(() => !closed && window.matchMedia(wide).matches);
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
