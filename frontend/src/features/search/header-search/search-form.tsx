import Search from 'lucide-react/icons/search';
import { type ComponentType, type ReactNode, type RefObject, useState } from 'react';
import { Form } from 'react-router';
import { limits } from '@crossbench/schema/limits';
import { Icon } from '../../../ui/icon/icon';
import type { InstantSearchProps } from './instant-search';
import './header-search.scss';

interface SearchFormProps {
  input: RefObject<HTMLInputElement | null>;
  /** Where it fills the screen: what leaves it. */
  onLeave?: () => void;
  /** Shown while nothing is typed. */
  children: ReactNode;
}

/** A plain form that works at once; with focus it fetches the code that answers while one types, and becomes that. */
export function SearchForm({ input, onLeave, children }: SearchFormProps) {
  const [text, setText] = useState('');
  const [Instant, setInstant] = useState<ComponentType<InstantSearchProps>>();

  const becomeInstant = async () => {
    const { InstantSearch } = await import('./instant-search');
    // Focus may have moved on while the code was under way, and must not be pulled back.
    if (document.activeElement === input.current) setInstant(() => InstantSearch);
  };

  return (
    <Form className={onLeave ? 'cb-search cb-search--full' : 'cb-search'} role="search" action="/search" onSubmit={onLeave}>
      <Icon of={Search} />
      {Instant ? (
        <Instant text={text} onText={setText} input={input} onLeave={onLeave} />
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
      {!text && children}
    </Form>
  );
}
