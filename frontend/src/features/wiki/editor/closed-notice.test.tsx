import { afterEach, expect, it, jest } from '@jest/globals';
import { render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { Editor } from '@tiptap/core';
import { MemoryRouter } from 'react-router';
import { editorExtensions } from '../../editor/public';
import { ClosedNotice } from './closed-notice';

const editor = new Editor({ extensions: editorExtensions, content: '<p>Written on a train</p>' });
const onDiscard = jest.fn();
afterEach(() => {
  onDiscard.mockClear();
});

function show(hasUnsaved: boolean): void {
  render(
    <MemoryRouter>
      <ClosedNotice reason="You can no longer edit this page" hasUnsaved={hasUnsaved} path="/wiki/page" editor={editor} onDiscard={onDiscard} />
    </MemoryRouter>,
  );
}

it('lets what could not be saved be copied, and be discarded after a question', async () => {
  const user = userEvent.setup();
  const copied: Blob[] = [];
  Object.assign(globalThis, { ClipboardItem: class { constructor(kinds: Record<string, Blob>) { copied.push(...Object.values(kinds)); } } });
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { write: () => Promise.resolve() } });
  show(true);
  expect(screen.getByRole('alert').textContent).toContain('You can no longer edit this page. Some of what you wrote could not be saved.');
  await user.click(screen.getByRole('button', { name: 'Copy the text' }));
  await screen.findByText('The text is copied.');
  expect(copied.map(({ type }) => type)).toEqual(['text/html', 'text/plain']);
  await user.click(screen.getByRole('button', { name: 'Discard' }));
  expect(onDiscard).not.toHaveBeenCalled();
  await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Discard' }));
  expect(onDiscard).toHaveBeenCalledTimes(1);
});

it('only leads back where nothing was lost', () => {
  show(false);
  expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['Back to the page']);
});
