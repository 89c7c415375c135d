import { screen, within } from '@testing-library/react';
import { accessibilityProblems } from '../../../testing/axe';
import { refused } from '../../../testing/network';
import { signedIn, signedOut } from '../../../testing/people';
import { renderApp } from '../../../testing/render-app';

const here = {
  id: '1',
  device: 'Firefox on Windows',
  createdAt: '2026-11-01T09:00:00Z',
  lastUsedAt: '2026-11-20T09:00:00Z',
  current: true,
};
const phone = { ...here, id: '2', device: 'Safari on iPhone', current: false };

describe('account', () => {
  it('lists where one is signed in, this device first, and ends another session', async () => {
    const { user, network } = renderApp('/account', { ...signedIn, mySessions: [phone, here] });
    await screen.findByText('Safari on iPhone');
    const rows = within(screen.getByRole('list', { name: 'Where you are signed in' })).getAllByRole('listitem');
    expect(rows.map((row) => row.textContent)).toEqual([
      expect.stringMatching(/^Firefox on Windows.*This device$/),
      expect.stringMatching(/^Safari on iPhone.*Sign out/),
    ]);
    expect(await accessibilityProblems()).toEqual([]);
    network.answer({ endSession: { sessions: [here] }, mySessions: [here] });
    await user.click(screen.getByRole('button', { name: 'Sign out on Safari on iPhone' }));
    expect(await screen.findByText('Signed out on Safari on iPhone')).toBeInTheDocument();
    const sent = network.requests.find(({ operationName }) => operationName === 'EndSession');
    expect(sent?.variables).toEqual({ id: '2' });
    expect(screen.queryByText('Safari on iPhone')).not.toBeInTheDocument();
  });

  it('says when a session could not be ended', async () => {
    const endSession = refused('UNAVAILABLE', { reference: '4711' });
    const { user } = renderApp('/account', { ...signedIn, mySessions: [here, phone], endSession });
    await user.click(await screen.findByRole('button', { name: 'Sign out on Safari on iPhone' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('4711');
  });

  it('changes the appearance at once and keeps it', async () => {
    const { user } = renderApp('/account', { ...signedIn, mySessions: [here] });
    await user.click(await screen.findByRole('radio', { name: 'Dark' }));
    expect(document.documentElement).toHaveAttribute('data-theme', 'dark');
    expect(localStorage.getItem('crossbench-theme')).toBe('dark');
    await user.click(screen.getByRole('radio', { name: 'As on this device' }));
    expect(document.documentElement).not.toHaveAttribute('data-theme');
    expect(localStorage.getItem('crossbench-theme')).toBeNull();
  });

  it('signs out', async () => {
    const { user, network } = renderApp('/account', { ...signedIn, mySessions: [here], signOut: { ok: true } });
    await screen.findByText('Firefox on Windows');
    network.answer({ ...signedOut, mySessions: refused('UNAUTHENTICATED') });
    await user.click(screen.getByRole('button', { name: 'Sign out' }));
    expect(await screen.findByRole('link', { name: 'Create an account' })).toBeInTheDocument();
    expect(screen.getByRole('heading', { level: 1, name: 'Sign in' })).toHaveFocus();
  });

  it('asks whoever is not signed in to sign in, and remembers the page', async () => {
    const { address } = renderApp('/account', { ...signedOut, mySessions: refused('UNAUTHENTICATED') });
    expect(await screen.findByRole('heading', { level: 1, name: 'Sign in' })).toBeInTheDocument();
    expect(address()).toBe('/sign-in?next=%2Faccount');
  });
});
