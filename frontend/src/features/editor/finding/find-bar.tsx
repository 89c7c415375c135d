import type { Editor } from '@tiptap/core';
import ChevronDown from 'lucide-react/icons/chevron-down';
import ChevronUp from 'lucide-react/icons/chevron-up';
import X from 'lucide-react/icons/x';
import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { Button } from '../../../ui/button/button';
import { IconButton } from '../../../ui/icon-button/icon-button';
import { beginToFind, countFound, lookFor, nothingWanted, runFind, type Found } from './find-in-text';
import './find-bar.scss';

interface FindBarProps {
  editor: Editor;
  /** Changes each time somebody asks for the bar, also when it is there. */
  asked: number;
  onClose: () => void;
}

/** Finds words in the text and replaces them. */
export function FindBar({ editor, asked, onClose }: FindBarProps) {
  const [wanted, setWanted] = useState(() => ({ ...nothingWanted, words: selectedWords(editor) }));
  const [found, setFound] = useState<Found>({ count: 0, current: 0 });
  const [news, setNews] = useState('');
  const words = useRef<HTMLInputElement>(null);

  useLayoutEffect(() => words.current?.select(), [asked]);
  useEffect(() => {
    const end = beginToFind(editor);
    const recount = () => setFound(countFound(editor));
    editor.on('transaction', recount);
    return () => {
      editor.off('transaction', recount);
      end();
    };
  }, [editor]);
  useEffect(() => lookFor(editor, wanted), [editor, wanted]);

  const go = (action: 'next' | 'previous') => {
    setNews('');
    runFind(editor, action);
  };
  const replaceOne = () => {
    // The first press leads to a match, so that nobody replaces what they have not seen.
    if (found.current === 0) return go('next');
    runFind(editor, 'replace');
    setNews('Replaced 1');
  };
  const replaceEvery = () => {
    const { count } = found;
    runFind(editor, 'replaceAll');
    setNews(`Replaced ${count}`);
  };
  const close = () => {
    onClose();
    editor.commands.focus();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      close();
    } else if (event.key === 'Enter' && event.target === words.current) {
      event.preventDefault();
      go(event.shiftKey ? 'previous' : 'next');
    }
  };

  return (
    <search className="cb-find" aria-label="Find and replace" onKeyDown={onKey}>
      <label className="cb-find__field">
        <span>Find</span>
        <input
          ref={words}
          className="govuk-input"
          value={wanted.words}
          autoFocus
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => {
            setNews('');
            setWanted({ ...wanted, words: event.target.value });
          }}
        />
      </label>
      <div className="cb-find__where">
        <span className="cb-find__count" role="status">
          {wanted.words === '' ? '' : [news, inWords(found)].filter(Boolean).join('. ')}
        </span>
        <IconButton icon={ChevronUp} label="Previous match (Shift Enter)" onClick={() => go('previous')} />
        <IconButton icon={ChevronDown} label="Next match (Enter)" onClick={() => go('next')} />
        <IconButton icon={X} label="Close (Escape)" onClick={close} />
      </div>
      <label className="cb-find__field">
        <span>Replace with</span>
        <input
          className="govuk-input"
          value={wanted.replacement}
          autoComplete="off"
          onChange={(event) => setWanted({ ...wanted, replacement: event.target.value })}
        />
      </label>
      <div className="cb-find__where">
        <label className="cb-find__case">
          <input
            type="checkbox"
            checked={wanted.caseSensitive}
            onChange={(event) => setWanted({ ...wanted, caseSensitive: event.target.checked })}
          />
          Match capitals
        </label>
        <Button variant="secondary" small onClick={replaceOne} disabled={found.count === 0}>
          Replace
        </Button>
        <Button variant="secondary" small onClick={replaceEvery} disabled={found.count === 0}>
          Replace all
        </Button>
      </div>
    </search>
  );
}

function inWords({ count, current }: Found): string {
  if (count === 0) return 'No matches';
  const all = count === 1 ? '1 match' : `${count} matches`;
  return current === 0 ? all : `${current} of ${all}`;
}

/** What is selected on one line is what people look for. */
function selectedWords(editor: Editor): string {
  const { from, to, $from, $to } = editor.state.selection;
  return $from.sameParent($to) && to - from <= 100 ? editor.state.doc.textBetween(from, to) : '';
}
