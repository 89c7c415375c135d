import type { Editor } from '@tiptap/core';
import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import type { CompletionQuery } from './completion-query';
import './completion-list.scss';
import { listTop } from './list-place';

interface CompletionListProps<Choice> {
  editor: Editor;
  /** Of the list; those of its options begin with it. */
  id: string;
  /** What is chosen from. */
  label: string;
  query: CompletionQuery | undefined;
  choices: readonly Choice[];
  keyOf: (choice: Choice) => string;
  /** What is said of so many choices when they appear. */
  news: (count: number) => string;
  draw: (choice: Choice) => ReactNode;
  onTake: (choice: Choice, query: CompletionQuery) => void;
}

/** Completes what is being written. The text keeps focus: arrows choose, Enter and Tab take, Escape closes. */
export function CompletionList<Choice>({ query, choices, ...props }: CompletionListProps<Choice>) {
  const { editor, id, news, onTake } = props;
  const [closedAt, setClosedAt] = useState<number>();
  const [chosen, setChosen] = useState({ typed: '', at: 0 });
  const isOpen = query !== undefined && closedAt !== query.from && choices.length > 0;
  // Other letters, other choices: the first is meant again.
  const at = chosen.typed === query?.typed ? Math.min(chosen.at, Math.max(0, choices.length - 1)) : 0;

  const take = (choice: Choice | undefined) => {
    if (choice !== undefined && query) onTake(choice, query);
  };
  const choose = (next: number) =>
    setChosen({ typed: query?.typed ?? '', at: (next + choices.length) % choices.length });
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!isOpen || event.isComposing || !keys.has(event.key)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.key === 'ArrowDown') choose(at + 1);
    else if (event.key === 'ArrowUp') choose(at - 1);
    else if (event.key === 'Escape') setClosedAt(query.from);
    else take(choices[at]);
  });

  useEffect(() => {
    const text = editor.view.dom;
    const listen = (event: KeyboardEvent) => onKey(event);
    // Before the editor makes a new line of Enter.
    text.addEventListener('keydown', listen, true);
    return () => text.removeEventListener('keydown', listen, true);
  }, [editor]);
  useEffect(() => (isOpen ? describe(editor.view.dom, id, at) : undefined), [editor, id, isOpen, at]);

  return (
    <>
      <p className="vh" role="status">
        {isOpen && news(choices.length)}
      </p>
      {isOpen && <Options {...props} from={query.from} choices={choices} at={at} onChoose={take} />}
    </>
  );
}

const keys = new Set(['ArrowDown', 'ArrowUp', 'Enter', 'Tab', 'Escape']);

interface OptionsProps<Choice> extends Pick<CompletionListProps<Choice>, 'editor' | 'id' | 'label' | 'choices' | 'keyOf' | 'draw'> {
  from: number;
  at: number;
  onChoose: (choice: Choice) => void;
}

function Options<Choice>({ editor, id, label, from, choices, at, keyOf, draw, onChoose }: OptionsProps<Choice>) {
  const list = useRef<HTMLUListElement>(null);
  useLayoutEffect(() => {
    const words = editor.view.coordsAtPos(from);
    const box = list.current;
    if (!box) return;
    const room = document.documentElement.clientWidth - box.offsetWidth - 8;
    box.style.insetInlineStart = `${Math.max(8, Math.min(words.left, room)) + window.scrollX}px`;
    // Less than the window where a keyboard lies over it.
    const end = window.visualViewport?.height ?? window.innerHeight;
    box.style.insetBlockStart = `${listTop(words, box.offsetHeight, end) + window.scrollY}px`;
  }, [editor, from, choices]);
  return (
    <ul ref={list} id={id} className="cb-toolmenu cb-completions" role="listbox" aria-label={label}>
      {choices.map((choice, index) => (
        <li
          key={keyOf(choice)}
          id={`${id}-${index}`}
          className="cb-toolmenu__item"
          role="option"
          aria-selected={index === at}
          // The text keeps focus.
          onMouseDown={(event) => {
            event.preventDefault();
            onChoose(choice);
          }}
        >
          {draw(choice)}
        </li>
      ))}
    </ul>
  );
}

/** Tells assistive technology which of the list is meant while focus stays in the text. */
function describe(text: HTMLElement, id: string, at: number): () => void {
  text.setAttribute('aria-controls', id);
  text.setAttribute('aria-activedescendant', `${id}-${at}`);
  return () => {
    text.removeAttribute('aria-controls');
    text.removeAttribute('aria-activedescendant');
  };
}
