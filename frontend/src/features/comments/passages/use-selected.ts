import { useEffect, useState } from 'react';
import { chosenIn, type Chosen } from './text-places';

export interface Selected {
  chosen: Chosen;
  /** Where the words end, in pixels of the document. */
  left: number;
  bottom: number;
}

/** The words that somebody has selected in a text, by mouse, touch or keyboard. */
export function useSelected(root: Element, isOn: boolean): Selected | undefined {
  const [selected, setSelected] = useState<Selected>();
  useEffect(() => {
    if (!isOn) return;
    const look = () => {
      const selection = document.getSelection();
      const range = selection && selection.rangeCount > 0 && !selection.isCollapsed ? selection.getRangeAt(0) : undefined;
      const chosen = range?.intersectsNode(root) ? chosenIn(root, range) : undefined;
      if (!range || !chosen) return setSelected(undefined);
      const box = [...range.getClientRects()].at(-1) ?? range.getBoundingClientRect();
      setSelected({ chosen, left: box.right + window.scrollX, bottom: box.bottom + window.scrollY });
    };
    document.addEventListener('selectionchange', look);
    return () => {
      document.removeEventListener('selectionchange', look);
      setSelected(undefined);
    };
  }, [root, isOn]);
  return selected;
}
