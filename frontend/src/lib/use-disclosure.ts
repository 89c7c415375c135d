import { useEffect, useId, useRef, useState, type RefObject } from 'react';
import { useLocation } from 'react-router';

interface Disclosure<Container extends HTMLElement> {
  open: boolean;
  /** Put on the element that holds both the button and what it opens. */
  container: RefObject<Container | null>;
  button: { type: 'button'; 'aria-expanded': boolean; 'aria-controls': string; onClick: () => void };
  /** The id of what the button opens. */
  id: string;
}

/** A button that shows something until Escape, a click or focus elsewhere, or the next page. */
export function useDisclosure<Container extends HTMLElement>(): Disclosure<Container> {
  const id = useId();
  const container = useRef<Container>(null);
  const { key } = useLocation();
  const [openedAt, setOpenedAt] = useState<string>();
  const open = openedAt === key;

  useEffect(() => {
    if (!open) return;
    const close = () => setOpenedAt(undefined);
    const leave = (event: Event) => {
      if (!container.current?.contains(event.target as Node)) close();
    };
    const escape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      close();
      container.current?.querySelector('button')?.focus();
    };
    document.addEventListener('pointerdown', leave);
    document.addEventListener('focusin', leave);
    document.addEventListener('keydown', escape);
    return () => {
      document.removeEventListener('pointerdown', leave);
      document.removeEventListener('focusin', leave);
      document.removeEventListener('keydown', escape);
    };
  }, [open]);

  return {
    open,
    container,
    button: {
      type: 'button',
      'aria-expanded': open,
      'aria-controls': id,
      onClick: () => setOpenedAt(open ? undefined : key),
    },
    id,
  };
}
