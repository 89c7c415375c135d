import ListFilter from 'lucide-react/icons/list-filter';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useMediaQuery } from '../../lib/use-media-query';
import { Button } from '../button/button';
import { Icon } from '../icon/icon';

const FilterDialog = lazy(async () => ({ default: (await import('./filter-dialog')).FilterDialog }));

const wide = '(min-width: 62em)';

interface FiltersProps {
  /** For example "Filter people". */
  label: string;
  /** What the button says on a small screen, where it is not the label. */
  button?: string;
  /** How many the filters leave, in words. */
  left: string;
  /** The facets. */
  children: ReactNode;
}

/** Beside the list; on a small screen in a dialog. */
export function Filters({ label, button = label, left, children }: FiltersProps) {
  const isWide = useMediaQuery(wide);
  const [open, setOpen] = useState(false);
  if (isWide) {
    return (
      <div role="group" aria-label={label}>
        {children}
      </div>
    );
  }
  return (
    <div>
      <Button variant="secondary" onClick={() => setOpen(true)}>
        <Icon of={ListFilter} />
        {button}
      </Button>
      {open && (
        <Suspense>
          <FilterDialog label={label} left={left} onClose={() => setOpen(false)}>
            {children}
          </FilterDialog>
        </Suspense>
      )}
    </div>
  );
}
