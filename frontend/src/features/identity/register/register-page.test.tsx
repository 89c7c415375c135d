import { screen } from '@testing-library/react';
import { accessibilityProblems } from '../../../testing/axe';
import { departments, signedOut, site, skills } from '../../../testing/people';
import { renderApp } from '../../../testing/render-app';

const received = { __typename: 'RegistrationReceived', email: 'priya@skills.example' };

describe('register', () => {
  it('asks for the department only where several share the address', async () => {
    const answers = { ...signedOut, departmentsForEmail: departments, register: received };
    const { user, network } = renderApp('/register', answers);
    await user.type(await screen.findByLabelText('Full name'), 'Priya Raman');
    expect(screen.queryByRole('group')).not.toBeInTheDocument();
    await user.type(screen.getByLabelText('Work email address'), ' priya@skills.example ');
    await user.tab();
    await user.click(await screen.findByRole('radio', { name: 'Department for Transport' }));
    expect(await accessibilityProblems()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Create account' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Check your email' })).toHaveFocus();
    expect(screen.getByText('priya@skills.example')).toBeInTheDocument();
    expect(network.requests.at(-1)?.variables).toEqual({
      input: { name: 'Priya Raman', email: 'priya@skills.example', departmentId: 'd2' },
    });
  });

  it('names the department where there is one', async () => {
    const { user } = renderApp('/register', { ...signedOut, departmentsForEmail: [skills] });
    await user.type(await screen.findByLabelText('Work email address'), 'priya@skills.example');
    await user.tab();
    expect(await screen.findByText('Your department: Department for Skills')).toBeInTheDocument();
  });

  it('keeps what was entered and says what to mend', async () => {
    const register = {
      __typename: 'ValidationFailed',
      problems: [{ field: 'email', message: 'Use your work email address' }],
    };
    const { user } = renderApp('/register', { ...signedOut, departmentsForEmail: [], register });
    await user.type(await screen.findByLabelText('Full name'), 'Priya Raman');
    await user.type(screen.getByLabelText('Work email address'), 'priya@home.example');
    await user.click(screen.getByRole('button', { name: 'Create account' }));
    expect(await screen.findByRole('alert', { name: 'There is a problem' })).toHaveFocus();
    const email = screen.getByLabelText('Work email address');
    expect(email).toHaveAccessibleDescription(/Error: Use your work email address/);
    expect(screen.getByLabelText('Full name')).toHaveValue('Priya Raman');
    expect(await accessibilityProblems()).toEqual([]);
  });

  it('leads to the kept messages where no mail is sent', async () => {
    renderApp('/check-your-email', { viewer: null, site: { ...site, mailPage: '/dev/mail' } });
    const link = await screen.findByRole('link', { name: 'read the messages it would have sent' });
    expect(link).toHaveAttribute('href', '/dev/mail');
  });
});
