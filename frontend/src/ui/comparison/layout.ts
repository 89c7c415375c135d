import { useState } from 'react';

/** How two texts stand: beside each other, or one after the other line by line. */
export type Layout = 'side by side' | 'one column';

const key = 'crossbench-comparison';

/** As it was last chosen on this device; a phone begins with one column. */
export function useLayout(): [Layout, (layout: Layout) => void] {
  const [layout, setLayout] = useState<Layout>(remembered);
  return [
    layout,
    (chosen) => {
      setLayout(chosen);
      remember(chosen);
    },
  ];
}

function remembered(): Layout {
  const isNarrow = window.matchMedia('(max-width: 40em)').matches;
  try {
    const kept = localStorage.getItem(key);
    if (kept === 'side by side' || kept === 'one column') return kept;
  } catch (error) {
    console.info('The layout is not remembered', error);
  }
  return isNarrow ? 'one column' : 'side by side';
}

function remember(layout: Layout): void {
  try {
    localStorage.setItem(key, layout);
  } catch (error) {
    // Storage may be forbidden: the choice then lasts until the page is left.
    console.info('The layout could not be kept', error);
  }
}
