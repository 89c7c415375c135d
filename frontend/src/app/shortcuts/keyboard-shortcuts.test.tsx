import { screen, waitFor } from '@testing-library/react';
import { accessibilityProblems } from '../../testing/axe';
import { anItem, signedIn } from '../../testing/people';
import { renderApp } from '../../testing/render-app';

const page = { nodes: [anItem('First post'), anItem('Second post')], pageInfo: { hasNextPage: false, endCursor: null } };
const answers = {
  ...signedIn,
  latest: page,
  notices: [],
  people: { people: [], total: 0, page: 1, pageCount: 0 },
  departments: [],
};

afterEach(() => localStorage.clear());

describe('keyboard shortcuts', () => {
  it('go to a place with two keys, and not with the second alone', async () => {
    const { user, address } = renderApp('/nowhere', answers);
    await screen.findByRole('heading', { level: 1 });
    await user.keyboard('h');
    expect(address()).toBe('/nowhere');
    await user.keyboard('gh');
    await waitFor(() => expect(address()).toBe('/'));
  });

  it('step through a list', async () => {
    const { user } = renderApp('/', answers);
    await screen.findByRole('link', { name: 'First post' });
    await user.keyboard('jj');
    expect(screen.getByRole('link', { name: 'Second post' })).toHaveFocus();
    await user.keyboard('k');
    expect(screen.getByRole('link', { name: 'First post' })).toHaveFocus();
  });

  it('are listed with ?, and the list closes with Escape', async () => {
    const { user } = renderApp('/nowhere', answers);
    await screen.findByRole('heading', { level: 1 });
    await user.keyboard('?');
    expect(await screen.findByRole('dialog', { name: 'Keyboard shortcuts' })).toBeInTheDocument();
    expect(screen.getByRole('rowheader', { name: 'Go to home' })).toBeInTheDocument();
    expect(await accessibilityProblems()).toEqual([]);
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  });

  it('do nothing while one types in a field', async () => {
    const { user, address } = renderApp('/nowhere', answers);
    await user.click(await screen.findByRole('searchbox', { name: 'Search Crossbench' }));
    await user.keyboard('gh?');
    expect(address()).toBe('/nowhere');
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('can be turned off on this device', async () => {
    localStorage.setItem('crossbench-single-keys', 'off');
    const { user, address } = renderApp('/nowhere', answers);
    await screen.findByRole('heading', { level: 1 });
    await user.keyboard('gh?');
    expect(address()).toBe('/nowhere');
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });
});
