import { screen, within } from '@testing-library/react';
import { accessibilityProblems } from '../../../testing/axe';
import { departments, priya, signedIn, signedOut, skills, transport } from '../../../testing/people';
import { renderApp } from '../../../testing/render-app';

const pending = { newEmail: 'priya@transport.example', newConfirmed: true, oldConfirmed: false, expiresAt: '2026-11-25T09:00:00Z' };

describe('changing the password', () => {
  it('shows what is wrong beside its field, and empties the form when it is done', async () => {
    const refusal = { __typename: 'ValidationFailed', problems: [{ field: 'currentPassword', message: 'This is not your current password' }] };
    const { user, network } = renderApp('/account/password', { ...signedIn, changePassword: refusal });
    await user.type(await screen.findByLabelText('Current password'), 'wrong');
    await user.type(screen.getByLabelText('New password'), 'orange walrus staircase');
    await user.click(screen.getByRole('button', { name: 'Change password' }));
    expect(await screen.findByRole('alert', { name: 'There is a problem' })).toHaveFocus();
    expect(screen.getByLabelText('New password')).toHaveValue('orange walrus staircase');
    expect(await accessibilityProblems()).toEqual([]);
    network.answer({ changePassword: { __typename: 'PasswordChanged', ok: true } });
    await user.click(screen.getByRole('button', { name: 'Change password' }));
    expect(await screen.findByText('Password changed.')).toBeInTheDocument();
    expect(screen.getByLabelText('New password')).toHaveValue('');
  });
});

describe('changing the address', () => {
  it('says when a new address means a new department', async () => {
    const { user } = renderApp('/account/address', { ...signedIn, pendingAddressChange: null, departmentsForEmail: [transport] });
    await user.type(await screen.findByLabelText('New work email address'), 'priya@transport.example');
    await user.tab();
    expect(await screen.findByText(/You will move to/)).toHaveTextContent('Department for Transport');
    expect(await accessibilityProblems()).toEqual([]);
  });

  it('asks where several departments share the domain, beginning with the present one', async () => {
    const { user } = renderApp('/account/address', { ...signedIn, pendingAddressChange: null, departmentsForEmail: departments });
    await user.type(await screen.findByLabelText('New work email address'), 'priya@shared.example');
    await user.tab();
    expect(await screen.findByRole('radio', { name: skills.name })).toBeChecked();
  });

  it('says which address still has to confirm, and can be given up', async () => {
    const { user, network } = renderApp('/account/address', { ...signedIn, pendingAddressChange: pending, giveUpAddressChange: { ok: true } });
    const rows = within(await screen.findByRole('region', { name: /Your address changes when/ })).getAllByRole('listitem');
    expect(rows.map((row) => row.textContent)).toEqual([
      expect.stringMatching(/priya@transport.example.*Confirmed/),
      expect.stringMatching(new RegExp(`${priya.email}.*Waiting`)),
    ]);
    expect(await accessibilityProblems()).toEqual([]);
    network.answer({ pendingAddressChange: null });
    await user.click(screen.getByRole('button', { name: 'Keep the present address' }));
    expect(await screen.findByLabelText('New work email address')).toBeInTheDocument();
  });
});

describe('confirming an address', () => {
  it('waits for a press of the button, and then says what is still missing', async () => {
    const answers = { ...signedOut, addressLink: { newEmail: 'priya@transport.example', side: 'NEW' } };
    const confirmAddress = { __typename: 'AddressConfirmed', email: 'priya@transport.example', waitingFor: 'OLD' };
    const { user, network } = renderApp('/link/address/token', { ...answers, confirmAddress });
    await screen.findByRole('heading', { level: 1, name: 'Confirm the change of address' });
    expect(network.requests.some(({ operationName }) => operationName === 'ConfirmAddress')).toBe(false);
    await user.click(screen.getByRole('button', { name: 'Confirm' }));
    expect(await screen.findByText(/open the link that we sent to the old address/)).toBeInTheDocument();
  });

  it('says so when the link does not work', async () => {
    renderApp('/link/address/token', { ...signedOut, addressLink: null });
    expect(await screen.findByRole('heading', { level: 1, name: 'This link does not work' })).toBeInTheDocument();
  });
});

describe('closing the account', () => {
  const closingFacts = [
    { fate: 'KEPT', words: '12 published texts stay, under your name' },
    { fate: 'REMOVED', words: '3 drafts that only you have written are removed' },
  ];

  it('says first what becomes of everything, and asks once more', async () => {
    const { user, network } = renderApp('/account/close', { ...signedIn, closingFacts, closeAccount: { __typename: 'AccountClosed', ok: true } });
    expect(await screen.findByText(/12 published texts stay/)).toBeInTheDocument();
    await user.type(screen.getByLabelText('Your password'), 'secret words here');
    await user.click(screen.getByRole('button', { name: 'Close account' }));
    const question = await screen.findByRole('alertdialog', { name: 'Close your account?' });
    expect(network.requests.some(({ operationName }) => operationName === 'CloseAccount')).toBe(false);
    network.answer(signedOut);
    await user.click(within(question).getByRole('button', { name: 'Close account' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Your account is closed' })).toBeInTheDocument();
    expect(network.requests.find(({ operationName }) => operationName === 'CloseAccount')?.variables).toEqual({ password: 'secret words here' });
  });

  it('tells the only administrator why not', async () => {
    const closeAccount = { __typename: 'LastAdministrator', message: 'You are the only site administrator' };
    const { user } = renderApp('/account/close', { ...signedIn, closingFacts, closeAccount });
    await user.type(await screen.findByLabelText('Your password'), 'x');
    await user.click(screen.getByRole('button', { name: 'Close account' }));
    await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Close account' }));
    expect(await screen.findByText('You are the only site administrator')).toBeInTheDocument();
  });
});
