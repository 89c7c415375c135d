import { jest } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { accessibilityProblems } from '../../../testing/axe';
import { refused } from '../../../testing/network';
import { aList, aPerson, signedIn } from '../../../testing/people';
import { renderApp } from '../../../testing/render-app';
import { aHistory, aRevision, changes, tomasz } from '../testing/history';
// Loaded when they are first needed, which takes longer than a test waits.
import './compare-page';
import './history-page';
import './revision-page';
import '../../../ui/confirm-dialog/confirm-dialog';

const path = '/posts/letters-k3x9';
const answers = (more: Record<string, unknown> = {}) => ({ ...signedIn, itemHistory: aHistory(more) });

beforeEach(() => {
  localStorage.clear();
  globalThis.matchMedia = (() => ({ matches: false, addEventListener() {}, removeEventListener() {} })) as unknown as typeof matchMedia;
  Element.prototype.scrollIntoView = () => {};
});

describe('the history', () => {
  it('lists revisions with who, when, what and how much', async () => {
    renderApp(`${path}/history`, answers());
    expect(await screen.findByRole('heading', { level: 1, name: 'History' })).toBeVisible();
    expect(screen.getByText(/3 revisions by 2 people since 1 November 2026/)).toBeVisible();
    const rows = screen.getAllByRole('listitem').filter((row) => within(row).queryByText(/^Revision \d$/));
    expect(rows.map((row) => within(row).getAllByRole('link')[0]?.textContent)).toEqual(['Edited, without a summary', 'Change 2', 'Change 1']);
    expect(rows[0]).toHaveTextContent('Current');
    expect(rows[1]).toHaveTextContent('Restored');
    expect(rows[1]).toHaveTextContent('+2 words added −2 words removed');
    expect(document.title).toBe('History of Letters people never open - Crossbench');
    expect(await accessibilityProblems()).toEqual([]);
  });

  it('names who else wrote something of a revision', async () => {
    renderApp(`${path}/history`, answers({ revisions: aList([aRevision(3, { contributors: [tomasz, aPerson('Ada Ek')] }), aRevision(2)]) }));
    expect(await screen.findByText((_, element) => element?.textContent === 'Priya Raman with Tomasz Bielak and Ada Ek' && element.tagName === 'SPAN')).toBeVisible();
  });

  it('compares the two that are chosen, the older first', async () => {
    const { user } = renderApp(`${path}/history`, answers());
    const link = () => screen.findByRole('link', { name: /^Compare revisions/ });
    expect(await link()).toHaveAttribute('href', `${path}/compare?from=2&to=3`);
    await user.click(screen.getByRole('radio', { name: 'Compare from revision 3' }));
    await user.click(screen.getByRole('radio', { name: 'Compare to revision 1' }));
    expect(await link()).toHaveAttribute('href', `${path}/compare?from=1&to=3`);
    await user.click(screen.getByRole('radio', { name: 'Compare to revision 3' }));
    expect(screen.queryByRole('link', { name: /^Compare revisions/ })).not.toBeInTheDocument();
  });

  it('can be narrowed to one person', async () => {
    const { user, network, address } = renderApp(`${path}/history`, answers());
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Changed by' }), tomasz.name);
    await waitFor(() => expect(address()).toBe(`${path}/history?by=${tomasz.id}`));
    await waitFor(() => expect(network.requests.at(-1)?.variables).toMatchObject({ by: tomasz.id }));
  });

  it('leads from an old address to the present one', async () => {
    const { address } = renderApp('/posts/old-words-k3x9/history', answers());
    await waitFor(() => expect(address()).toBe(`${path}/history`));
  });

  it('is not found by those who may not see it', async () => {
    renderApp(`${path}/history`, { ...signedIn, itemHistory: refused('NOT_FOUND') });
    expect(await screen.findByRole('heading', { level: 1, name: 'Page not found' })).toBeVisible();
  });
});

describe('one revision', () => {
  it('says that it is an old one', async () => {
    renderApp(`${path}/history/1`, answers());
    expect(await screen.findByText('You are looking at revision 1 of 3.')).toBeVisible();
    expect(screen.getByText('One bus a day.')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Compare with the current one' })).toHaveAttribute('href', `${path}/compare?from=1&to=3`);
    expect(screen.getByRole('link', { name: 'Newer' })).toHaveAttribute('href', `${path}/history/2`);
    expect(await accessibilityProblems()).toEqual([]);
  });

  it.each(['nothing', '0', '-1', '1e3'])('is not found at %s', async (number) => {
    renderApp(`${path}/history/${number}`, answers());
    expect(await screen.findByRole('heading', { level: 1, name: 'Page not found' })).toBeVisible();
  });
});

describe('a comparison', () => {
  it('shows signs with words, and folds what did not change', async () => {
    const { user } = renderApp(`${path}/compare?from=1&to=3`, answers());
    expect(await screen.findByRole('heading', { level: 1, name: 'Revision 1 compared with 3' })).toBeVisible();
    expect(screen.getByText('What went').tagName).toBe('DEL');
    expect(screen.getByText('After').tagName).toBe('INS');
    expect(screen.getByText('What went').closest('tr')).toHaveTextContent('Removed');
    expect(screen.getByText('Moved from line 12')).toBeVisible();
    expect(screen.queryByText('Line 1')).not.toBeInTheDocument();
    expect(await accessibilityProblems()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Show 3 unchanged lines' }));
    expect(screen.getAllByText('Line 1')).toHaveLength(2);
  });

  it('stands in one column when that is chosen, also the next time', async () => {
    const { user, unmount } = renderApp(`${path}/compare?from=1&to=3`, answers());
    await user.click(await screen.findByRole('button', { name: 'One column' }));
    await user.click(screen.getByRole('checkbox', { name: 'Show unchanged text' }));
    expect(screen.getAllByText('Line 1')).toHaveLength(1);
    unmount();
    renderApp(`${path}/compare?from=1&to=3`, answers());
    expect(await screen.findByRole('button', { name: 'One column' })).toHaveAttribute('aria-pressed', 'true');
  });

  it('goes from change to change by button, and by key wherever focus is', async () => {
    // jsdom lays nothing out, and only what is seen has keys.
    jest.spyOn(HTMLElement.prototype, 'getClientRects').mockReturnValue([new DOMRect()] as unknown as DOMRectList);
    const { user } = renderApp(`${path}/compare?from=1&to=3`, answers());
    await screen.findByRole('button', { name: 'Next change' });
    (document.activeElement as HTMLElement).blur();
    await user.keyboard('n');
    expect(document.activeElement).toHaveTextContent('What went');
    await user.click(screen.getByRole('button', { name: 'Next change' }));
    expect(document.activeElement).toHaveTextContent('What moved');
    await user.keyboard('p');
    expect(document.activeElement).toHaveTextContent('What went');
  });
});

describe('restoring a revision', () => {
  const restored = { restoreRevision: { __typename: 'RevisionRestored', editPath: '/drafts' } };

  it('goes where it can be looked at, when nothing is lost', async () => {
    const { user, network, address } = renderApp(`${path}/history/1`, { ...answers(), ...restored });
    await user.click(await screen.findByRole('button', { name: 'Restore revision 1' }));
    await waitFor(() => expect(address()).toBe('/drafts'));
    expect(network.requests.find(({ operationName }) => operationName === 'RestoreRevision')?.variables).toEqual({
      input: { itemId: 'i1', number: 1, draftVersion: 7 },
    });
  });

  it('asks before it replaces what nobody has published', async () => {
    const workingCopy = { version: 7, changed: true, savedAt: '2026-11-03T09:00:00Z', savedBy: tomasz };
    const { user, network } = renderApp(`${path}/history/1`, { ...answers({ workingCopy }), ...restored });
    await user.click(await screen.findByRole('button', { name: 'Restore revision 1' }));
    const dialog = await screen.findByRole('alertdialog', { name: 'Replace unpublished changes?' });
    expect(dialog).toHaveTextContent('Tomasz Bielak saved changes');
    await user.click(within(dialog).getByRole('button', { name: 'Keep them' }));
    expect(network.requests.some(({ operationName }) => operationName === 'RestoreRevision')).toBe(false);
  });

  it('shows both texts when somebody was faster, and replaces the newer one only when that is said', async () => {
    const workingCopy = { version: 9, changed: true, savedAt: '2026-11-03T09:00:00Z', savedBy: tomasz };
    const conflict = { __typename: 'RestoreConflict', editPath: '/drafts', workingCopy, changes };
    const { user, network } = renderApp(`${path}/history/1`, { ...answers(), restoreRevision: conflict });
    await user.click(await screen.findByRole('button', { name: 'Restore revision 1' }));
    expect(await screen.findByRole('heading', { name: 'The draft was changed meanwhile' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Keep the draft' })).toHaveAttribute('href', '/drafts');
    network.answer(restored);
    await user.click(screen.getByRole('button', { name: 'Replace it with revision 1' }));
    await waitFor(() => expect(network.requests.at(-1)?.variables ?? {}).toBeDefined());
    const sent = network.requests.filter(({ operationName }) => operationName === 'RestoreRevision');
    expect(sent.at(-1)?.variables).toEqual({ input: { itemId: 'i1', number: 1, draftVersion: 9 } });
  });

  it('is not offered to those who may not', async () => {
    renderApp(`${path}/history/1`, answers({ canRestore: false, workingCopy: null }));
    await screen.findByText('You are looking at revision 1 of 3.');
    expect(screen.queryByRole('button', { name: /Restore/ })).not.toBeInTheDocument();
  });
});
