import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import { Avatar } from '../../../../ui/avatar/avatar';
import { jobAndDepartment } from '../../../../ui/person-line/job-and-department';
import { useColleagues, type Colleague } from '../authors/use-colleagues';
import { mentionQueryOf, type MentionQuery } from './mention-query';
import './mention-list.scss';

const listId = 'post-mentions';
const nobody: Colleague[] = [];

/** Completes the name of a person after an @. The text keeps focus: arrows choose, Enter and Tab take, Escape closes. */
export function MentionList({ editor }: { editor: Editor }) {
  const query = useEditorState({ editor, selector: ({ editor: current }) => mentionQueryOf(current) });
  const [closedAt, setClosedAt] = useState<number>();
  const [chosen, setChosen] = useState({ typed: '', at: 0 });
  const found = useColleagues(query?.typed ?? '', nobody);
  const isOpen = query !== undefined && query !== null && closedAt !== query.from && found.length > 0;
  const people = isOpen ? found : nobody;
  // Other letters, other people: the first is meant again.
  const at = chosen.typed === query?.typed ? Math.min(chosen.at, Math.max(0, people.length - 1)) : 0;

  const take = (person: Colleague | undefined) => {
    if (person && query) insertMention(editor, query, person);
  };
  const choose = (next: number) =>
    setChosen({ typed: query?.typed ?? '', at: (next + people.length) % people.length });
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!isOpen || event.isComposing || !keys.has(event.key)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.key === 'ArrowDown') choose(at + 1);
    else if (event.key === 'ArrowUp') choose(at - 1);
    else if (event.key === 'Escape') setClosedAt(query.from);
    else take(people[at]);
  });

  useEffect(() => {
    const text = editor.view.dom;
    const listen = (event: KeyboardEvent) => onKey(event);
    // Before the editor makes a new line of Enter.
    text.addEventListener('keydown', listen, true);
    return () => text.removeEventListener('keydown', listen, true);
  }, [editor]);
  useEffect(() => describe(editor.view.dom, isOpen, at), [editor, isOpen, at]);

  const words = people.length === 1 ? '1 person' : `${people.length} people`;
  return (
    <>
      <p className="vh" role="status">
        {isOpen && `${words} found. Use the up and down arrows to choose, and Enter to mention.`}
      </p>
      {isOpen && <Options editor={editor} from={query.from} people={people} at={at} onTake={take} />}
    </>
  );
}

const keys = new Set(['ArrowDown', 'ArrowUp', 'Enter', 'Tab', 'Escape']);

interface OptionsProps {
  editor: Editor;
  from: number;
  people: Colleague[];
  at: number;
  onTake: (person: Colleague) => void;
}

function Options({ editor, from, people, at, onTake }: OptionsProps) {
  const list = useRef<HTMLUListElement>(null);
  useLayoutEffect(() => {
    const { left, bottom } = editor.view.coordsAtPos(from);
    const box = list.current;
    if (!box) return;
    const room = document.documentElement.clientWidth - box.offsetWidth - 8;
    box.style.insetInlineStart = `${Math.max(8, Math.min(left, room)) + window.scrollX}px`;
    box.style.insetBlockStart = `${bottom + window.scrollY + 4}px`;
  }, [editor, from, people]);
  return (
    <ul ref={list} id={listId} className="cb-toolmenu cb-mentions" role="listbox" aria-label="People">
      {people.map((person, index) => (
        <li
          key={person.id}
          id={`${listId}-${index}`}
          className="cb-toolmenu__item"
          role="option"
          aria-selected={index === at}
          // The text keeps focus.
          onMouseDown={(event) => {
            event.preventDefault();
            onTake(person);
          }}
        >
          <Avatar person={person} size="s" />
          <span>
            {person.name} <span className="meta">{jobAndDepartment(person, 'acronym')}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Tells assistive technology which of the list is meant while focus stays in the text. */
function describe(text: HTMLElement, isOpen: boolean, at: number): void {
  if (isOpen) {
    text.setAttribute('aria-controls', listId);
    text.setAttribute('aria-activedescendant', `${listId}-${at}`);
  } else {
    text.removeAttribute('aria-controls');
    text.removeAttribute('aria-activedescendant');
  }
}

function insertMention(editor: Editor, { from, to }: MentionQuery, { id, name }: Colleague): void {
  const mention = { type: 'mention', attrs: { personId: id, name } };
  editor
    .chain()
    .focus()
    .insertContentAt({ from, to }, [mention, { type: 'text', text: ' ' }])
    .run();
}
