import type { Editor } from '@tiptap/core';
import {
  findNext,
  findPrev,
  getSearchState,
  replaceAll,
  replaceNext,
  search,
  SearchQuery,
  setSearchState,
} from 'prosemirror-search';

/** Marks in the text what is looked for, until the function that it answers is called. */
export function beginToFind(editor: Editor): () => void {
  const plugin = search();
  editor.registerPlugin(plugin);
  return () => {
    if (!editor.isDestroyed) editor.unregisterPlugin(plugin.spec.key ?? '');
  };
}

export interface Wanted {
  words: string;
  replacement: string;
  caseSensitive: boolean;
}

/** How many there are, and which of them is selected: 0 when none is. */
export interface Found {
  count: number;
  current: number;
}

export const nothingWanted: Wanted = { words: '', replacement: '', caseSensitive: false };

export function lookFor(editor: Editor, { words, replacement, caseSensitive }: Wanted): void {
  const query = new SearchQuery({ search: words, replace: replacement, caseSensitive, literal: true });
  const before = getSearchState(editor.state)?.query;
  if (before?.eq(query)) return;
  editor.view.dispatch(setSearchState(editor.state.tr, query));
}

export function countFound(editor: Editor): Found {
  const query = getSearchState(editor.state)?.query;
  const found = { count: 0, current: 0 };
  if (query === undefined || !query.valid) return found;
  const { from, to } = editor.state.selection;
  for (let one = query.findNext(editor.state); one !== null; one = query.findNext(editor.state, one.to)) {
    found.count += 1;
    if (one.from === from && one.to === to) found.current = found.count;
  }
  return found;
}

const findActions = { next: findNext, previous: findPrev, replace: replaceNext, replaceAll } as const;

export function runFind(editor: Editor, action: keyof typeof findActions): boolean {
  return findActions[action](editor.state, (transaction) => editor.view.dispatch(transaction));
}
