import Search from 'lucide-react/icons/search';
import { useEffect, useRef, useState, type ComponentType, type RefObject } from 'react';
import { Form } from 'react-router';
import { limits } from '@crossbench/schema/limits';
import { Icon } from '../../../ui/icon/icon';
import type { InstantSearchProps } from './instant-search';
import './header-search.scss';

/** A plain form that works at once; with focus it fetches the code that answers while one types, and becomes that. */
export function HeaderSearch() {
  const [text, setText] = useState('');
  const [Instant, setInstant] = useState<ComponentType<InstantSearchProps>>();
  const input = useRef<HTMLInputElement>(null);
  useFocusKey(input);

  const becomeInstant = async () => {
    const { InstantSearch } = await import('./instant-search');
    // Focus may have moved on while the code was under way, and must not be pulled back.
    if (document.activeElement === input.current) setInstant(() => InstantSearch);
  };

  return (
    <Form className="cb-search" role="search" action="/search">
      <Icon of={Search} />
      {Instant ? (
        <Instant text={text} onText={setText} input={input} />
      ) : (
        <input
          ref={input}
          aria-label="Search Crossbench"
          aria-keyshortcuts="/ Control+K"
          name="q"
          type="search"
          placeholder="Search everything"
          autoComplete="off"
          maxLength={limits.searchQuery}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onFocus={() => void becomeInstant()}
        />
      )}
      {!text && <kbd aria-hidden="true">Ctrl K</kbd>}
    </Form>
  );
}

/** Ctrl K, or Command K, goes to the search from everywhere. */
function useFocusKey(input: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'k' || !(event.ctrlKey || event.metaKey) || event.defaultPrevented) return;
      event.preventDefault();
      input.current?.focus();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [input]);
}
