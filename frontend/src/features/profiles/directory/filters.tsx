import ListFilter from 'lucide-react/icons/list-filter';
import { lazy, Suspense, useState } from 'react';
import { useMediaQuery } from '../../../lib/use-media-query';
import { Button } from '../../../ui/button/button';
import { Icon } from '../../../ui/icon/icon';
import { FacetChoices, type FacetFound } from './facet-choices';

const FilterDialog = lazy(async () => ({ default: (await import('./filter-dialog')).FilterDialog }));

const wide = '(min-width: 62em)';

/** Beside the list; on a small screen in a dialog. */
export function Filters({ found, left }: { found: FacetFound[]; left: string }) {
  const isWide = useMediaQuery(wide);
  const [open, setOpen] = useState(false);
  if (isWide) {
    return (
      <div role="group" aria-label="Filter people">
        <FacetChoices found={found} />
      </div>
    );
  }
  return (
    <div>
      <Button variant="secondary" onClick={() => setOpen(true)}>
        <Icon of={ListFilter} />
        Filter people
      </Button>
      {open && (
        <Suspense>
          <FilterDialog found={found} left={left} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </div>
  );
}
