import { jest } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { Editor } from '@tiptap/core';
import { anEditor } from '../testing/an-editor';
import { FootnoteDialog } from './footnote-dialog';

const onClose = jest.fn();
const footnote = (text: string) => ({ type: 'footnote', attrs: { id: null }, content: [{ type: 'text', text }] });

function withNote(): { editor: Editor; position: number } {
  const editor = anEditor('Buses run.');
  editor.commands.insertContent(footnote('On weekdays.'));
  let position = -1;
  editor.state.doc.descendants((node, at) => {
    if (node.type.name === 'footnote') position = at;
  });
  return { editor, position };
}

function notes(editor: Editor): string[] {
  const found: string[] = [];
  editor.state.doc.descendants((node) => {
    if (node.type.name === 'footnote') found.push(node.textContent);
  });
  return found;
}

beforeEach(() => onClose.mockClear());
afterEach(() => document.body.replaceChildren());

it('asks for words, and adds nothing without them', async () => {
  const editor = anEditor('Buses run.');
  render(<FootnoteDialog editor={editor} position="new" onClose={onClose} />);
  await userEvent.setup().click(await screen.findByRole('button', { name: 'Add footnote' }));
  expect(screen.getByRole('alert')).toHaveTextContent('Enter what the note says');
  expect([notes(editor), onClose.mock.calls.length]).toEqual([[], 0]);
});

it('shows what a note says, and takes it away', async () => {
  const { editor, position } = withNote();
  expect(notes(editor)).toEqual(['On weekdays.']);
  render(<FootnoteDialog editor={editor} position={position} onClose={onClose} />);
  expect(await screen.findByRole('textbox', { name: 'Note' })).toHaveTextContent('On weekdays.');
  await userEvent.setup().click(screen.getByRole('button', { name: 'Remove footnote' }));
  expect([notes(editor), editor.getText(), onClose.mock.calls.length]).toEqual([[], 'Buses run.', 1]);
});

it('keeps one note in its place when it is saved again, and when it is left alone', async () => {
  const { editor, position } = withNote();
  const { unmount } = render(<FootnoteDialog editor={editor} position={position} onClose={onClose} />);
  await userEvent.setup().click(await screen.findByRole('button', { name: 'Cancel' }));
  unmount();
  expect(notes(editor)).toEqual(['On weekdays.']);
  render(<FootnoteDialog editor={editor} position={position} onClose={onClose} />);
  await userEvent.setup().click(await screen.findByRole('button', { name: 'Change footnote' }));
  expect(notes(editor)).toEqual(['On weekdays.']);
});
