import { useState } from 'react';
import { useLocation } from 'react-router';
import { PageTree, type PageTreeProps } from './page-tree';
import { useIsNarrow } from './use-is-narrow';

/** The tree beside the text; on narrow screens folded above it. */
export function TreeColumn(props: PageTreeProps) {
  const label = `Pages in ${props.space.name}`;
  const { pathname } = useLocation();
  const [openedAt, setOpenedAt] = useState<string>();
  const isNarrow = useIsNarrow();
  if (!isNarrow) {
    return (
      <nav className="cb-treecolumn" aria-label={label}>
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
