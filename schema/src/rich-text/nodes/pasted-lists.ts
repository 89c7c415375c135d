import { Plugin, PluginKey } from '@tiptap/pm/state';
import type { RichTextAttribute, RichTextNode } from '../types.js';

const numbered = /^(\d{1,5}|[a-z])[.)]\s+(.+)$/i;
const task = /^(?:[-*+]\s+)?\[([ x])\]\s+(.+)$/i;
const mostLines = 2_000;

/** Text without any form, such as from a mail, in which every line is numbered or has a box to tick, comes in as a list. */
export function pastedLists(): Plugin {
  return new Plugin({
    key: new PluginKey('pastedLists'),
    props: {
      handlePaste: ({ state, dispatch }, { clipboardData }) => {
        const hasForm = (clipboardData?.getData('text/html') ?? '').trim() !== '';
        const list = hasForm || state.selection.$from.parent.type.spec.code ? undefined : listIn(clipboardData?.getData('text/plain') ?? '');
        if (list === undefined) return false;
        dispatch(state.tr.replaceSelectionWith(state.schema.nodeFromJSON(list)).scrollIntoView().setMeta('paste', true));
        return true;
      },
    },
  });
}

/** The list that the lines of a text make, or undefined when they are something else. */
function listIn(text: string): RichTextNode | undefined {
  const lines = text.split('\n').map((line) => line.trim()).filter((line) => line !== '');
  if (lines.length === 0 || lines.length > mostLines) return undefined;
  return taskListOf(lines) ?? numberedListOf(lines);
}

function taskListOf(lines: readonly string[]): RichTextNode | undefined {
  const tasks = lines.map((line) => task.exec(line));
  if (tasks.includes(null)) return undefined;
  return listOf('taskList', tasks.map((match) => itemOf('taskItem', match?.[2] ?? '', { checked: match?.[1] !== ' ' })));
}

/** Numbers or letters have to follow each other: "1. June" alone, after "3. May", is no list. */
function numberedListOf(lines: readonly string[]): RichTextNode | undefined {
  const matches = lines.map((line) => numbered.exec(line));
  const [first = '', ...others] = matches.map((match) => match?.[1] ?? '');
  const isNumber = /^\d/.test(first);
  const place = (sign: string) => (isNumber ? Number(sign) : sign.length === 1 ? sign.charCodeAt(0) : NaN);
  const follow = others.every((sign, index) => /^\d/.test(sign) === isNumber && place(sign) === place(first) + index + 1);
  if (matches.includes(null) || !follow) return undefined;
  const letter = first === first.toUpperCase() ? 'A' : 'a';
  const attrs: Record<string, RichTextAttribute> = isNumber ? { start: Number(first) } : { start: place(first) - letter.charCodeAt(0) + 1, type: letter };
  return listOf('orderedList', matches.map((match) => itemOf('listItem', match?.[2] ?? '')), attrs);
}

function listOf(type: string, content: RichTextNode[], attrs: Record<string, RichTextAttribute> = {}): RichTextNode {
  return { type, attrs, content };
}

function itemOf(type: string, text: string, attrs: Record<string, RichTextAttribute> = {}): RichTextNode {
  return { type, attrs, content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] };
}
