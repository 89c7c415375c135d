import { screen, within } from '@testing-library/react';
import { accessibilityProblems } from '../../../testing/axe';
import { refused } from '../../../testing/network';
import { aList, aPerson, departments, signedIn } from '../../../testing/people';
import { renderApp } from '../../../testing/render-app';

const leo = aPerson('Leo Marchetti');
const account = {
  id: leo.id,
  state: 'ACTIVE',
  email: 'leo@skills.example',
  newEmail: null,
  roles: [],
  suspendedAt: null,
  suspendedReason: '',
  closedAt: null,
  joinedAt: '2026-10-01T09:00:00Z',
  sessionCount: 2,
  lastUsedAt: '2026-11-20T09:00:00Z',
  viewerCan: { suspend: true, unsuspend: false },
  person: leo,
  events: aList([
    { id: '2', name: 'role-given', happenedAt: '2026-11-20T09:00:00Z', actor: aPerson('Rafael Santos'), facts: [{ name: 'role', value: 'MODERATOR' }] },
    { id: '1', name: 'signed-in', happenedAt: '2026-11-19T09:00:00Z', actor: leo, facts: [] },
  ]),
};
const people = { people: [account], total: 26, page: 1, pageCount: 2 };
const answers = { ...signedIn, departments, administeredPeople: people, administeredPerson: account };

describe('people and accounts', () => {
  it('stay a table with named cells where each row is a block of lines', async () => {
    renderApp('/administration/people', answers);
    const row = await screen.findByRole('row', { name: /Leo Marchetti/ });
    expect(row).toHaveAttribute('role', 'row');
    expect(within(row).getAllByRole('cell').map((cell) => cell.dataset.heading)).toEqual(['Department', 'Account', 'Last used']);
  });

  it('are where one account belongs', async () => {
    renderApp(`/administration/people/${leo.id}`, answers);
    expect(await screen.findByRole('heading', { level: 1, name: 'Leo Marchetti' })).toBeVisible();
    const pages = within(screen.getByRole('navigation', { name: 'Administration' }));
    expect(pages.getByRole('link', { name: 'People and accounts' })).toHaveAttribute('aria-current', 'true');
    expect(pages.getByRole('link', { name: 'Overview' })).not.toHaveAttribute('aria-current');
    expect(within(screen.getByRole('navigation', { name: 'Breadcrumb' })).getByRole('link', { name: 'People and accounts' })).toBeVisible();
  });

  it('asks what the address says and leads to each account', async () => {
    const { network } = renderApp('/administration/people?q=leo&state=SUSPENDED&page=2', answers);
    expect(await screen.findByRole('link', { name: 'Leo Marchetti' })).toHaveAttribute('href', `/administration/people/${leo.id}`);
    expect(network.requests.find(({ operationName }) => operationName === 'AdministeredPeople')?.variables).toEqual({
      query: 'leo',
      state: 'SUSPENDED',
      role: null,
      page: 2,
    });
    expect(screen.getByRole('link', { name: 'Suspended' })).toHaveAttribute('aria-current', 'true');
    expect(await accessibilityProblems()).toEqual([]);
  });

  it('is not for everybody', async () => {
    renderApp('/administration/people', { ...answers, administeredPeople: refused('FORBIDDEN') });
    expect(await screen.findByText('You cannot do this here.')).toBeInTheDocument();
  });
});

describe('an account', () => {
  it('shows what happened and who did it', async () => {
    renderApp(`/administration/people/${leo.id}`, answers);
    const rows = within(await screen.findByRole('list', { name: 'What happened' })).getAllByRole('listitem');
    expect(rows.map((row) => row.textContent)).toEqual([
      expect.stringMatching(/^Role given: Moderator.*by Rafael Santos$/),
      expect.stringMatching(/^Signed in/),
    ]);
    expect(await accessibilityProblems()).toEqual([]);
  });

  it('is suspended with a reason', async () => {
    const suspended = { ...account, state: 'SUSPENDED', viewerCan: { suspend: false, unsuspend: true } };
    const suspendPerson = { __typename: 'AccountAdministered', account: suspended };
    const { user, network } = renderApp(`/administration/people/${leo.id}`, { ...answers, suspendPerson });
    await user.type(await screen.findByLabelText('Reason'), 'Has left');
    network.answer({ administeredPerson: suspended });
    await user.click(screen.getByRole('button', { name: 'Suspend account' }));
    expect(await screen.findByText('Leo Marchetti is suspended and was told why.')).toBeInTheDocument();
    expect(network.requests.find(({ operationName }) => operationName === 'SuspendPerson')?.variables).toEqual({
      input: { personId: leo.id, reason: 'Has left' },
    });
    expect(await screen.findByRole('button', { name: 'Take the suspension back' })).toBeInTheDocument();
  });

  it('keeps the last administrator', async () => {
    const changeRole = { __typename: 'ValidationFailed', problems: [{ field: 'role', message: 'This is the only site administrator' }] };
    const administeredPerson = { ...account, roles: ['SITE_ADMIN'] };
    const { user } = renderApp(`/administration/people/${leo.id}`, { ...answers, administeredPerson, changeRole });
    await user.click(await screen.findByRole('button', { name: 'Take the role site administrator' }));
    expect(await screen.findByRole('alert', { name: 'There is a problem' })).toHaveTextContent('This is the only site administrator');
  });
});
