import { useLayoutEffect, useState, type KeyboardEvent, type RefObject } from 'react';
import { ComboBox, Input, Popover, RouterProvider } from 'react-aria-components';
import { useNavigate } from 'react-router';
import { limits } from '@crossbench/schema/limits';
import { InstantResults } from './instant-results';
import { KeyHints } from './key-hints';
import { searchPath } from './search-path';
import { useInstantResults } from './use-instant-results';
import './instant-results.scss';

export interface InstantSearchProps {
  text: string;
  onText: (text: string) => void;
  input: RefObject<HTMLInputElement | null>;
}

/** The header's search as a combobox: people, posts and tags while one types, and a way to all results. */
export function InstantSearch({ text, onText, input }: InstantSearchProps) {
  const navigate = useNavigate();
  const [typedBefore] = useState(text);
  const [typed, setTyped] = useState('');
  const results = useInstantResults(typed);

  // The plain field had focus and this one takes it over; what was typed there opens the list as if typed here.
  useLayoutEffect(() => {
    input.current?.focus();
    setTyped(typedBefore);
  }, [input, typedBefore]);

  const type = (value: string) => {
    setTyped(value);
    onText(value);
  };

  const go = (path: string) => {
    type('');
    void navigate(path);
  };

  const enter = (event: KeyboardEvent) => {
    const chosen = input.current?.getAttribute('aria-activedescendant');
    if (event.key !== 'Enter' || (chosen && !event.ctrlKey)) return;
    event.preventDefault();
    event.stopPropagation();
    go(searchPath(typed));
  };

  return (
    <RouterProvider navigate={go}>
      <div onKeyDownCapture={enter}>
        <ComboBox
          aria-label="Search Crossbench"
          allowsCustomValue
          defaultFilter={() => true}
          inputValue={typed}
          onInputChange={type}
        >
          <Input ref={input} name="q" type="search" placeholder="Search everything" maxLength={limits.searchQuery} />
          <Popover className="cb-pop" placement="bottom end">
            <InstantResults typed={typed} results={results} />
            <KeyHints />
          </Popover>
        </ComboBox>
      </div>
    </RouterProvider>
  );
}
