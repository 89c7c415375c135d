import MessageSquare from 'lucide-react/icons/message-square';
import { useLayoutEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { Icon } from '../../../ui/icon/icon';
import type { Selected } from './use-selected';

const edge = 8;

/** Stands below the end of what is selected, where the browser's own menus are not. */
export function SelectionButton({ selected, onPress }: { selected: Selected; onPress: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  const { left, bottom } = selected;
  useLayoutEffect(() => {
    const element = button.current;
    if (!element) return;
    const room = document.documentElement.clientWidth - element.offsetWidth - edge;
    element.style.insetInlineStart = `${Math.max(edge, Math.min(left - element.offsetWidth / 2, room))}px`;
    element.style.insetBlockStart = `${bottom + edge}px`;
  }, [left, bottom]);
  return createPortal(
    // Pressing it must not take the selection away first.
    <button ref={button} className="cb-passage__offer" type="button" onPointerDown={(event) => event.preventDefault()} onClick={onPress}>
      <Icon of={MessageSquare} />
      Comment
      <span className="vh"> on the selected words</span>
    </button>,
    document.body,
  );
}
