import { useEffect, useRef, type RefObject } from 'react';
import { SearchForm } from './search-form';

export function HeaderSearch() {
  const input = useRef<HTMLInputElement>(null);
  useFocusKey(input);
  return (
    <SearchForm input={input}>
      <kbd aria-hidden="true">Ctrl K</kbd>
    </SearchForm>
  );
}

/** Ctrl K, or Command K, goes to the search from everywhere; where a phone has no room for it, the button that opens it is pressed. */
function useFocusKey(input: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'k' || !(event.ctrlKey || event.metaKey) || event.defaultPrevented) return;
      event.preventDefault();
      input.current?.focus();
      if (document.activeElement !== input.current) document.querySelector<HTMLElement>('[aria-haspopup="dialog"][aria-keyshortcuts~="Control+K"]')?.click();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [input]);
}
