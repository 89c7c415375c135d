import { act, screen, waitFor } from '@testing-library/react';
import { accessibilityProblems } from '../testing/axe';
import { refused } from '../testing/network';
import { signedIn, signedOut } from '../testing/people';
import { renderApp } from '../testing/render-app';
// Loaded when it is first needed, which takes longer than a test waits.
import './pages/unknown-address-page';

const people = { people: [], total: 0, page: 1, pageCount: 0 };
const answers = { ...signedIn, people, peopleFacets: [], departments: [] };

describe('every page', () => {
  it('has a skip link, landmarks, one first heading and the marking', async () => {
    renderApp('/people', answers);
    await screen.findByRole('heading', { name: 'Nobody found' });
    expect(screen.getByRole('link', { name: 'Skip to main content' })).toHaveAttribute('href', '#main');
    expect(screen.getByRole('main')).toHaveAttribute('id', 'main');
    expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
    expect(screen.getByRole('link', { name: 'People' })).toHaveAttribute('aria-current', 'page');
    expect(screen.getByRole('contentinfo')).toHaveTextContent('Do not publish anything above OFFICIAL here.');
    expect(screen.getByRole('heading', { level: 1 })).not.toHaveFocus();
  });

  it('opens the account menu, closes it with Escape and gives focus back', async () => {
    const { user } = renderApp('/people', answers);
    const button = await screen.findByRole('button', { name: 'Your account, Priya Raman' });
    await user.click(button);
    expect(screen.getByRole('navigation', { name: 'Your account' })).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Your drafts 2' })).toHaveAttribute('href', '/drafts');
    expect(await accessibilityProblems()).toEqual([]);
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('navigation', { name: 'Your account' })).not.toBeInTheDocument();
    expect(button).toHaveFocus();
  });

  it('draws no navigation for whoever is not signed in', async () => {
    renderApp('/nowhere', signedOut);
    expect(await screen.findByRole('link', { name: 'Sign in' })).toBeInTheDocument();
    expect(screen.queryByRole('navigation', { name: 'Main' })).not.toBeInTheDocument();
    expect(screen.getByRole('navigation', { name: 'Footer' })).toBeInTheDocument();
  });

  it('says when an address leads nowhere', async () => {
    renderApp('/nowhere', { ...signedIn, wikiPageByOldAddress: null });
    expect(await screen.findByRole('heading', { level: 1, name: 'Page not found' })).toBeInTheDocument();
    expect(document.title).toBe('Page not found - Crossbench');
    expect(await accessibilityProblems()).toEqual([]);
  });

  it('gives the reference of a fault, and tries again', async () => {
    const { user, network } = renderApp('/people', {
      ...answers,
      people: refused('INTERNAL', { reference: '7F-2210' }),
    });
    expect(await screen.findByRole('heading', { level: 1, name: 'We could not load this page' })).toBeInTheDocument();
    expect(screen.getByText(/7F-2210/)).toBeInTheDocument();
    expect(await accessibilityProblems()).toEqual([]);
    network.answer({ people });
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'People' })).toBeInTheDocument();
  });

  it('says when the network is lost, and when it is back', async () => {
    const { user, network } = renderApp('/people', answers);
    await screen.findByRole('heading', { name: 'Nobody found' });
    network.setReachable(false);
    await user.type(screen.getByRole('searchbox', { name: 'Name' }), 'osei{Enter}');
    await screen.findByRole('heading', { level: 1, name: 'This page is not on your device' });
    expect(screen.getByText('You are offline.')).toBeInTheDocument();
    network.setReachable(true);
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Back online.')).toBeInTheDocument();
    expect(await screen.findByRole('heading', { level: 1, name: 'People' })).toBeInTheDocument();
  });

  it('notices that the device went offline', async () => {
    renderApp('/people', answers);
    await screen.findByRole('heading', { name: 'Nobody found' });
    act(() => void window.dispatchEvent(new Event('offline')));
    expect(screen.getByText('You are offline.')).toBeInTheDocument();
    act(() => void window.dispatchEvent(new Event('online')));
    await waitFor(() => expect(screen.getByText('Back online.')).toBeInTheDocument());
  });
});
