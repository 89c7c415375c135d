import { jest } from '@jest/globals';
import { render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { anEditor } from '../testing/an-editor';
import { FindBar } from './find-bar';

function open(...paragraphs: string[]) {
  const editor = anEditor(...paragraphs);
  const onClose = jest.fn();
  render(<FindBar editor={editor} asked={1} onClose={onClose} />);
  return { editor, onClose, user: userEvent.setup(), words: screen.getByRole('textbox', { name: 'Find' }) };
}

/** The count follows the editor's own events, which React draws in its own time. */
async function expectCount(text: string) {
  await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent(text));
}

afterEach(() => document.body.replaceChildren());

it('counts matches and goes from one to the next and back', async () => {
  const { editor, user, words } = open('One bus, two buses.', 'No bus.');
  await user.type(words, 'bus');
  await expectCount('3 matches');
  await user.keyboard('{Enter}');
  await expectCount('1 of 3 matches');
  await user.keyboard('{Enter}{Enter}');
  const { from, to } = editor.state.selection;
  expect([editor.state.doc.textBetween(from, to), editor.state.selection.$from.parent.textContent]).toEqual(['bus', 'No bus.']);
  await user.keyboard('{Shift>}{Enter}{/Shift}');
  await expectCount('2 of 3 matches');
});

it('replaces one only after it was seen, and then all, minding capitals when asked', async () => {
  const { editor, user, words } = open('Bus, bus, bus');
  await user.type(words, 'bus');
  await user.type(screen.getByRole('textbox', { name: 'Replace with' }), 'tram');
  await user.click(screen.getByRole('checkbox', { name: 'Match capitals' }));
  await expectCount('2 matches');
  await user.click(screen.getByRole('button', { name: 'Replace' }));
  expect(editor.getText()).toBe('Bus, bus, bus');
  await user.click(screen.getByRole('button', { name: 'Replace' }));
  expect(editor.getText()).toBe('Bus, tram, bus');
  await user.click(screen.getByRole('button', { name: 'Replace all' }));
  expect(editor.getText()).toBe('Bus, tram, tram');
  await expectCount('Replaced 1. No matches');
});

it('looks for what is selected, takes dots for dots, and closes with Escape', async () => {
  const editor = anEditor('v1.2 and v1x2');
  editor.commands.setTextSelection({ from: 1, to: 5 });
  const onClose = jest.fn();
  render(<FindBar editor={editor} asked={1} onClose={onClose} />);
  expect(screen.getByRole('textbox', { name: 'Find' })).toHaveValue('v1.2');
  await expectCount('1 of 1 match');
  await userEvent.setup().type(screen.getByRole('textbox', { name: 'Find' }), '{Escape}');
  expect(onClose).toHaveBeenCalled();
});
