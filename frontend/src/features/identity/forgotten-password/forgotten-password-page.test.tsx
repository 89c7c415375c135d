import { screen } from '@testing-library/react';
import { accessibilityProblems } from '../../../testing/axe';
import { signedOut } from '../../../testing/people';
import { renderApp } from '../../../testing/render-app';

describe('forgotten password', () => {
  it('sends a link and says so', async () => {
    const requestPasswordLink = { __typename: 'PasswordLinkRequested', email: 'priya@skills.example' };
    const { user } = renderApp('/forgotten-password', { ...signedOut, requestPasswordLink });
    await user.type(await screen.findByLabelText('Work email address'), 'priya@skills.example');
    await user.click(screen.getByRole('button', { name: 'Send the link' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Check your email' })).toHaveFocus();
    expect(await accessibilityProblems()).toEqual([]);
  });

  it('says what to mend', async () => {
    const requestPasswordLink = {
      __typename: 'ValidationFailed',
      problems: [{ field: 'email', message: 'Enter your email address' }],
    };
    const { user } = renderApp('/forgotten-password', { ...signedOut, requestPasswordLink });
    await user.click(await screen.findByRole('button', { name: 'Send the link' }));
    expect(await screen.findByRole('alert', { name: 'There is a problem' })).toHaveFocus();
    expect(await accessibilityProblems()).toEqual([]);
  });
});
