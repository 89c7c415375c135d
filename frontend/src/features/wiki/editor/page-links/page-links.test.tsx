import { act, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { Editor } from '@tiptap/core';
import { Provider } from 'urql';
import { createGraphqlClient } from '../../../../lib/graphql-client';
import { stubNetwork } from '../../../../testing/network';
import { WritingSurface } from '../writing-surface';

const here = { id: 's1', name: 'Methods', path: '/spaces/methods-s1' };
const elsewhere = { id: 's2', name: 'Letters', path: '/spaces/letters-s2' };
const page = { id: 'p1', title: 'Start', path: '/wiki/start-p1', commentCount: 0, versionNumber: 1, space: here, viewerCan: { edit: true } };
const found = [
  { id: 'p2', title: 'Diary studies', path: '/wiki/diary-studies-p2', space: here, ancestors: [{ id: 'p0', title: 'In the field' }] },
  { id: 'p3', title: 'Diaries of ministers', path: '/wiki/diaries-of-ministers-p3', space: elsewhere, ancestors: [] },
];

async function open(pageByTitle: { id: string; path: string } | null = null): Promise<Editor> {
  Range.prototype.getClientRects = () => [] as unknown as DOMRectList;
  Range.prototype.getBoundingClientRect = () => new DOMRect();
  document.elementFromPoint = () => null;
  stubNetwork({ wikiPageSuggestions: found, wikiPageByTitle: pageByTitle });
  let editor: Editor | undefined;
  const keep = (made: Editor) => {
    editor = made;
  };
  render(
    <Provider value={createGraphqlClient()}>
      <WritingSurface page={page} hosts={[]} isOpen onEditor={keep} />
    </Provider>,
  );
  await screen.findByRole('textbox', { name: 'Page' });
  if (!editor) throw new Error('No editor');
  return editor;
}

/** The editor takes the focus with the next picture that the browser draws; keys before that go elsewhere. */
async function begin(editor: Editor, text: string): Promise<void> {
  act(() => void editor.chain().focus('end').insertContent(text).run());
  await waitFor(() => expect(editor.view.dom).toHaveFocus());
}

/** As the keyboard does: input rules hear of nothing else. */
function type(editor: Editor, text: string): void {
  const { view } = editor;
  act(() => {
    for (const letter of text) {
      const { from, to } = editor.state.selection;
      const insert = () => editor.state.tr.insertText(letter, from, to);
      if (!view.someProp('handleTextInput', (handle) => handle(view, from, to, letter, insert))) view.dispatch(insert());
    }
  });
}

const links = (editor: Editor) =>
  [...editor.view.dom.querySelectorAll('a')].map((link) => [link.textContent, link.getAttribute('href')]);

it('offers pages after [[, and links to the one that is chosen by keyboard', async () => {
  const editor = await open();
  await begin(editor, 'See [[dia');
  const list = await screen.findByRole('listbox', { name: 'Pages' });
  await within(list).findByRole('option', { name: 'Diary studies In the field' });
  expect(within(list).getAllByRole('option').map(({ textContent }) => textContent)).toEqual([
    'Diary studies In the field', 'Diaries of ministers Letters', 'Create page “dia” Whoever follows the link can write it',
  ]);
  await waitFor(() => expect(screen.getAllByRole('status').some(({ textContent }) => textContent?.startsWith('3 suggestions.'))).toBe(true));
  const user = userEvent.setup();
  await user.keyboard('{ArrowDown}');
  await waitFor(() => expect(editor.view.dom).toHaveAttribute('aria-activedescendant', 'page-links-1'));
  await user.keyboard('{Enter}');
  await waitFor(() => expect(links(editor)).toEqual([['Diaries of ministers', '/wiki/diaries-of-ministers-p3']]));
  type(editor, ' first');
  expect(editor.getText()).toBe('See Diaries of ministers first');
  expect(links(editor)).toEqual([['Diaries of ministers', '/wiki/diaries-of-ministers-p3']]);
  await waitFor(() => expect(screen.queryByRole('listbox')).not.toBeInTheDocument());
});

it('links to a page that nobody has made yet', async () => {
  const editor = await open();
  await begin(editor, '[[Ask & tell');
  await screen.findByRole('option', { name: /^Create page “Ask & tell”/ });
  const user = userEvent.setup();
  await user.keyboard('{ArrowUp}');
  await waitFor(() => expect(editor.view.dom).toHaveAttribute('aria-activedescendant', 'page-links-2'));
  await user.keyboard('{Tab}');
  await waitFor(() => expect(links(editor)).toEqual([['Ask & tell', '/wiki/new?space=s1&title=Ask%20%26%20tell']]));
});

it('makes a link of a title between brackets, which leads to the page once the server knows it', async () => {
  const editor = await open({ id: 'p2', path: '/wiki/diary-studies-p2' });
  type(editor, 'See [[Diary studies|what we keep]], please');
  expect(editor.getText()).toBe('See what we keep, please');
  await waitFor(() => expect(links(editor)).toEqual([['what we keep', '/wiki/diary-studies-p2']]));
});

it('finds pages for the dialog of links', async () => {
  const editor = await open();
  await begin(editor, 'Read ');
  const user = userEvent.setup();
  await user.keyboard('{Control>}k{/Control}');
  await user.type(await screen.findByRole('combobox', { name: 'Page of the wiki' }), 'dia');
  await user.click(await screen.findByRole('option', { name: /Diary studies/ }));
  await waitFor(() => expect(screen.getByRole('textbox', { name: 'Address' })).toHaveValue('/wiki/diary-studies-p2'));
  expect(screen.getByRole('textbox', { name: 'Words to show' })).toHaveValue('Diary studies');
  await user.click(screen.getByRole('button', { name: 'Add link' }));
  await waitFor(() => expect(links(editor)).toEqual([['Diary studies', '/wiki/diary-studies-p2']]));
});
