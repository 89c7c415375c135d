import { useLayoutEffect, useState, type FocusEvent, type KeyboardEvent, type RefObject } from 'react';
import { Autocomplete, Input, RouterProvider, SearchField } from 'react-aria-components';
import { useNavigate } from 'react-router';
import { limits } from '@crossbench/schema/limits';
import { InstantResults } from './instant-results';
import { KeyHints } from './key-hints';
import { RecentSearches } from './recent-searches';
import { searchPath } from './search-path';
import { useInstantResults } from './use-instant-results';
import { useRecentSearches } from './use-recent-searches';
import './instant-results.scss';

export interface InstantSearchProps {
  text: string;
  onText: (text: string) => void;
  input: RefObject<HTMLInputElement | null>;
  /** Where it fills the screen, so that there is nothing else to go on with: what leaves it. */
  onLeave?: (() => void) | undefined;
}

/**
 * The header's search as a combobox: recent searches, then while one types completions, people, texts, groups and tags, and a way to all
 * results. The list stands in the page below the field rather than over it, so that nothing else has to be hidden from assistive technology.
 */
export function InstantSearch({ text, onText, input, onLeave }: InstantSearchProps) {
  const navigate = useNavigate();
  const [open, setOpen] = useState(true);
  const found = useInstantResults(text);
  // While somebody chooses with the arrow keys the list keeps still: what they chose would go from under Enter.
  const [kept, setKept] = useState<typeof found>();
  const results = kept ?? found;
  const isEmpty = text.trim() === '';
  const recent = useRecentSearches(open && isEmpty);
  const shown = open && (!isEmpty || recent.length > 0);

  // The plain field had focus, and this one takes it over.
  useLayoutEffect(() => input.current?.focus(), [input]);

  const type = (value: string) => {
    onText(value);
    setKept(undefined);
    setOpen(true);
  };

  const go = (path: string) => {
    type('');
    onLeave?.();
    void navigate(path);
  };

  const close = () => {
    setKept(undefined);
    setOpen(false);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const chosen = input.current?.getAttribute('aria-activedescendant');
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') setKept(results);
    const closes = event.key === 'Escape' && (shown || onLeave !== undefined);
    const goesToAll = event.key === 'Enter' && (event.ctrlKey || !chosen);
    // Enter would submit the form as well, which leads to all results, while what was chosen is still being opened.
    if (closes || event.key === 'Enter') event.preventDefault();
    if (!closes && !goesToAll) return;
    event.stopPropagation();
    if (!closes) go(searchPath(text));
    else if (onLeave) onLeave();
    else close();
  };

  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!onLeave && !currentTarget.contains(relatedTarget)) close();
  };

  return (
    <RouterProvider navigate={go}>
      <div onKeyDownCapture={onKeyDown} onBlur={onBlur}>
        <Autocomplete inputValue={text} onInputChange={type} disableAutoFocusFirst>
          <SearchField aria-label="Search Crossbench">
            <Input
              ref={input}
              name="q"
              role="combobox"
              aria-expanded={shown}
              aria-haspopup="listbox"
              aria-keyshortcuts="/ Control+K"
              placeholder="Search everything"
              maxLength={limits.searchQuery}
              onClick={() => setOpen(true)}
            />
          </SearchField>
          {shown && (
            // Pressing a row must not take focus from the field: the list would close before the press is over.
            <div className="cb-pop" onMouseDown={(event) => event.preventDefault()}>
              {isEmpty ? <RecentSearches queries={recent} /> : <InstantResults typed={text} results={results} />}
              <KeyHints />
            </div>
          )}
        </Autocomplete>
      </div>
    </RouterProvider>
  );
}
