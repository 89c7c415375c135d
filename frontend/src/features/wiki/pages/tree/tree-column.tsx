import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import { revealInColumn } from '../../../../lib/reveal-in-column';
import { PageTree, type PageTreeProps } from './page-tree';
import { useIsNarrow } from './use-is-narrow';

/** The tree beside the text, with the page that is read in view; on narrow screens folded above it. */
export function TreeColumn(props: PageTreeProps) {
  const label = `Pages in ${props.space.name}`;
  const { pathname } = useLocation();
  const [openedAt, setOpenedAt] = useState<string>();
  const isNarrow = useIsNarrow();
  const column = useRef<HTMLElement>(null);
  const { currentId, levels } = props;
  useEffect(() => revealInColumn(column.current?.querySelector('[aria-current]')), [currentId, levels]);
  if (!isNarrow) {
    return (
      <nav className="cb-treecolumn" aria-label={label} ref={column}>
        <PageTree {...props} />
      </nav>
    );
  }
  return (
    <nav aria-label={label}>
      <details
        className="cb-treefold"
        open={openedAt === pathname}
        onToggle={(event) => setOpenedAt(event.currentTarget.open ? pathname : undefined)}
      >
        <summary>{label}</summary>
        <PageTree {...props} />
      </details>
    </nav>
  );
}
