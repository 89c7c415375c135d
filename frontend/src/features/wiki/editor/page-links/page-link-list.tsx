import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { useMemo } from 'react';
import { CompletionList } from '../../../editor/public';
import { insertPageLink, type PageLink } from './insert-page-link';
import { pageLinkQueryOf } from './page-link-query';
import type { PageTitles } from './page-titles';
import { placeOf, usePagesToLink, type PageToLink } from './use-pages-to-link';

interface PageLinkListProps {
  editor: Editor;
  spaceId: string;
  titles: PageTitles;
}

interface Choice extends PageLink {
  /** The id of the page; none for one that is to be made. */
  id: string;
  note: string;
}

/** Completes the title of a page after [[. */
export function PageLinkList({ editor, spaceId, titles }: PageLinkListProps) {
  const query = useEditorState({ editor, selector: ({ editor: current }) => pageLinkQueryOf(current) }) ?? undefined;
  const pages = usePagesToLink(query?.typed, spaceId);
  const title = query?.typed.trim() ?? '';
  const choices = useMemo(() => choicesFor(title, pages, spaceId, titles), [title, pages, spaceId, titles]);
  return (
    <CompletionList
      editor={editor}
      id="page-links"
      label="Pages"
      query={query}
      choices={choices}
      keyOf={({ id }) => id}
      news={(count) => `${count === 1 ? '1 suggestion' : `${count} suggestions`}. Use the up and down arrows to choose, and Enter to link.`}
      draw={({ id, words, note }) => (
        <span>
          {id ? words : `Create page “${words}”`} <span className="meta">{note}</span>
        </span>
      )}
      onTake={(choice, range) => {
        editor.view.dispatch(insertPageLink(editor.state.tr, range, choice));
        editor.view.focus();
        if (!choice.id) titles.follow(editor, choice.words);
      }}
    />
  );
}

function choicesFor(title: string, pages: readonly PageToLink[] | undefined, spaceId: string, titles: PageTitles): Choice[] {
  if (!pages) return [];
  const found = pages.map((page) => ({ id: page.id, words: page.title, href: page.path, note: placeOf(page, spaceId) }));
  const isThere = pages.some((page) => page.space.id === spaceId && page.title.toLowerCase() === title.toLowerCase());
  if (title === '' || isThere) return found;
  return [...found, { id: '', words: title, href: titles.addressOf(title), note: 'Whoever follows the link can write it' }];
}
