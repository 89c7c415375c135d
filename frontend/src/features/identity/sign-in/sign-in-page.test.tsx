import { screen, waitFor } from '@testing-library/react';
import { accessibilityProblems } from '../../../testing/axe';
import { refused } from '../../../testing/network';
import { signedIn, signedOut, site } from '../../../testing/people';
import { renderApp } from '../../../testing/render-app';

const accepted = { __typename: 'SignedIn', viewer: signedIn.viewer };
const people = { people: { people: [], total: 0, page: 1, pageCount: 0 }, departments: [] };

async function fillIn(user: ReturnType<typeof renderApp>['user']) {
  await user.type(await screen.findByLabelText('Work email address'), 'priya@skills.example');
  await user.type(screen.getByLabelText('Password'), 'three unrelated words');
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
}

describe('sign in', () => {
  it('leads to the page that was wanted', async () => {
    const { user, network, address } = renderApp('/sign-in?next=%2Fpeople%3Fq%3Dosei', { ...signedOut, ...people });
    await screen.findByRole('heading', { level: 1, name: 'Sign in' });
    network.answer({ signIn: () => (network.answer(signedIn), accepted) });
    await fillIn(user);
    expect(await screen.findByRole('heading', { level: 1, name: 'People' })).toHaveFocus();
    expect(address()).toBe('/people?q=osei');
    expect(document.title).toBe('People - Crossbench');
  });

  it('is shown to a person whose session was ended elsewhere, and leads back', async () => {
    const { user, network, address } = renderApp('/', { ...signedIn, ...people, latest: { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } } });
    const link = await screen.findByRole('link', { name: 'People' });
    network.answer({ ...signedOut, people: refused('UNAUTHENTICATED'), departments: refused('UNAUTHENTICATED') });
    await user.click(link);
    expect(await screen.findByRole('heading', { level: 1, name: 'Sign in' })).toBeInTheDocument();
    await waitFor(() => expect(address()).toBe('/sign-in?next=%2Fpeople'));
    network.answer({ signIn: () => (network.answer({ ...signedIn, ...people }), accepted) });
    await fillIn(user);
    expect(await screen.findByRole('heading', { level: 1, name: 'People' })).toBeInTheDocument();
  });

  it('says what is missing before anything is sent, in a summary that takes focus', async () => {
    const { user, network } = renderApp('/sign-in', signedOut);
    await user.click(await screen.findByRole('button', { name: 'Sign in' }));
    expect(screen.getByRole('alert', { name: 'There is a problem' })).toHaveFocus();
    expect(screen.getByLabelText('Work email address')).toHaveAccessibleDescription('Error: Enter your email address');
    expect(network.requests.some(({ operationName }) => operationName === 'SignIn')).toBe(false);
    await user.click(screen.getByRole('link', { name: 'Enter your password' }));
    expect(screen.getByLabelText('Password')).toHaveFocus();
    expect(await accessibilityProblems()).toEqual([]);
  });

  it('keeps what was entered when it is refused', async () => {
    const signIn = { __typename: 'SignInRefused', message: 'Check your email address and password' };
    const { user } = renderApp('/sign-in', { ...signedOut, signIn });
    await fillIn(user);
    expect(await screen.findByRole('alert')).toHaveTextContent('Check your email address and password');
    expect(screen.getByLabelText('Work email address')).toHaveValue('priya@skills.example');
    expect(screen.getByLabelText('Password')).toHaveValue('three unrelated words');
  });

  it('says when to try again after too many tries', async () => {
    const signIn = refused('TOO_MANY_REQUESTS', { retryAfterSeconds: 300 });
    const { user } = renderApp('/sign-in', { ...signedOut, signIn });
    await fillIn(user);
    expect(await screen.findByRole('alert')).toHaveTextContent('Try again in 5 minutes.');
  });

  it('shows the password on request', async () => {
    const { user } = renderApp('/sign-in', signedOut);
    await user.click(await screen.findByRole('button', { name: 'Show password' }));
    expect(screen.getByLabelText('Password')).toHaveAttribute('type', 'text');
  });

  it('offers the demonstration accounts where there are some', async () => {
    const demoSignIns = [{ name: 'Amara Osei', email: 'amara@skills.example', password: 'secret', role: 'Member' }];
    const answers = { viewer: null, site: { ...site, demo: true, demoSignIns }, signIn: accepted };
    const { user, network } = renderApp('/sign-in', answers);
    await user.click(await screen.findByRole('button', { name: /Amara Osei/ }));
    expect(network.requests.find(({ operationName }) => operationName === 'SignIn')?.variables).toEqual({
      input: { email: 'amara@skills.example', password: 'secret' },
    });
  });

  it('has a page without problems for assistive technology', async () => {
    renderApp('/sign-in', signedOut);
    await screen.findByRole('heading', { level: 1 });
    expect(await accessibilityProblems()).toEqual([]);
  });
});
