import { act, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { Editor } from '@tiptap/core';
import { Provider } from 'urql';
import { createGraphqlClient } from '../../../lib/graphql-client';
import { stubNetwork } from '../../../testing/network';
import { aPerson } from '../../../testing/people';
import { anEditor } from '../testing/an-editor';
import { MentionList } from './mention-list';

const people = [aPerson('Priya Raman'), aPerson('Priyanka Shah')];

function open(): Editor {
  stubNetwork({ people: { people, total: 2, page: 1, pageCount: 1 } });
  const editor = anEditor('Ask ');
  render(
    <Provider value={createGraphqlClient()}>
      <MentionList editor={editor} />
    </Provider>,
  );
  return editor;
}

const write = (editor: Editor, text: string) => act(() => void editor.commands.insertContent(text));

function mentioned(editor: Editor): string[] {
  const names: string[] = [];
  editor.state.doc.descendants(({ type, attrs }) => {
    if (type.name === 'mention') names.push(String(attrs['name']));
  });
  return names;
}

afterEach(() => document.body.replaceChildren());

it('offers people after an @, and puts the one chosen by keyboard into the text', async () => {
  const editor = open();
  expect(screen.queryByRole('listbox')).not.toBeInTheDocument();
  write(editor, '@Pri');
  const list = await screen.findByRole('listbox', { name: 'People' });
  expect(within(list).getAllByRole('option').map((option) => option.getAttribute('aria-selected'))).toEqual(['true', 'false']);
  expect(screen.getByRole('status')).toHaveTextContent('2 people found.');
  const user = userEvent.setup();
  await user.keyboard('{ArrowDown}');
  expect(editor.view.dom).toHaveAttribute('aria-activedescendant', 'mentions-1');
  await user.keyboard('{Enter}');
  expect(mentioned(editor)).toEqual(['Priyanka Shah']);
  await waitFor(() => expect(screen.queryByRole('listbox')).not.toBeInTheDocument());
});

it('closes with Escape and leaves the letters', async () => {
  const editor = open();
  write(editor, '@Pri');
  await screen.findByRole('listbox', { name: 'People' });
  await userEvent.setup().keyboard('{Escape}');
  expect(screen.queryByRole('listbox')).not.toBeInTheDocument();
  expect([editor.getText(), mentioned(editor)]).toEqual(['Ask @Pri', []]);
  expect(editor.view.dom).not.toHaveAttribute('aria-activedescendant');
});
