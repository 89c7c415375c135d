import { screen } from '@testing-library/react';
import { accessibilityProblems } from '../../../testing/axe';
import { signedOut } from '../../../testing/people';
import { renderApp } from '../../../testing/render-app';

const link = { purpose: 'REGISTER', email: 'priya@skills.example', name: 'Priya Raman' };

describe('choose a password', () => {
  it('says the rules first, and what was wrong', async () => {
    const choosePassword = {
      __typename: 'ValidationFailed',
      problems: [{ field: 'password', message: 'Choose a password that is harder to guess' }],
    };
    const { user } = renderApp('/link/token', { ...signedOut, oneTimeLink: link, choosePassword });
    const password = await screen.findByLabelText('New password');
    expect(password).toHaveAccessibleDescription(/12 characters or more/);
    expect(password).toHaveAttribute('autocomplete', 'new-password');
    await user.type(password, 'password1234');
    await user.click(screen.getByRole('button', { name: 'Save password and sign in' }));
    expect(await screen.findByRole('alert', { name: 'There is a problem' })).toHaveFocus();
    expect(password).toHaveValue('password1234');
    expect(await accessibilityProblems()).toEqual([]);
  });

  it('says so when the link was used meanwhile', async () => {
    const choosePassword = { __typename: 'LinkNotValid', message: 'This link has been used' };
    const { user } = renderApp('/link/token', { ...signedOut, oneTimeLink: link, choosePassword });
    await user.type(await screen.findByLabelText('New password'), 'three unrelated words');
    await user.click(screen.getByRole('button', { name: 'Save password and sign in' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('This link has been used');
  });

  it('offers a new link in the place of one that does not work', async () => {
    renderApp('/link/token', { ...signedOut, oneTimeLink: null });
    expect(await screen.findByRole('heading', { level: 1, name: 'This link does not work' })).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Ask for a new link' })).toHaveAttribute('href', '/forgotten-password');
    expect(await accessibilityProblems()).toEqual([]);
  });
});
