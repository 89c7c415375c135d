import { screen, within } from '@testing-library/react';
import { accessibilityProblems } from '../../../testing/axe';
import { refused } from '../../../testing/network';
import { priya, signedIn as signedInOnly } from '../../../testing/people';
import { renderApp } from '../../../testing/render-app';

const profileChoices = {
  professions: [{ id: 'policy', name: 'Policy' }],
  languages: [
    { code: 'cy', name: 'Welsh' },
    { code: 'en', name: 'English' },
  ],
};
const signedIn = { ...signedInOnly, profileChoices, skillSuggestions: [{ name: 'Service mapping', people: 12 }] };

const save = { name: 'Save profile' };

async function changeTeam(user: ReturnType<typeof renderApp>['user'], team: string) {
  await user.type(await screen.findByLabelText('Team'), team);
  await user.click(screen.getByRole('button', save));
}

describe('edit profile', () => {
  it('saves, and saves again over the version it saved', async () => {
    const updateProfile = ({ input }: { input: { lockVersion: number; team: string } }) => ({
      __typename: 'ProfileUpdated',
      person: { ...priya, team: input.team, lockVersion: input.lockVersion + 1 },
    });
    const { user, network } = renderApp('/account/profile', { ...signedIn, updateProfile });
    await user.type(await screen.findByRole('combobox', { name: 'Skills' }), 'letters{Enter}{Enter} maps ,');
    await user.type(screen.getByRole('combobox', { name: 'Languages' }), 'wel{Enter}');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Profession' }), 'Policy');
    await user.click(screen.getByRole('checkbox', { name: 'Review work' }));
    await user.type(screen.getByLabelText('Address of the link'), 'https://example.org/me');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Who can see your phone number' }), 'Nobody but me');
    await changeTeam(user, 'Design');
    expect(await screen.findByText('Profile saved')).toBeInTheDocument();
    expect(await accessibilityProblems()).toEqual([]);
    await user.click(screen.getByRole('button', save));
    await screen.findByText('Profile saved');
    const sent = network.requests.filter(({ operationName }) => operationName === 'UpdateProfile');
    expect(sent.map(({ variables }) => variables['input'])).toMatchObject([
      {
        lockVersion: 1,
        team: 'Design',
        skills: ['letters', 'maps'],
        languages: ['cy'],
        professionId: 'policy',
        willingTo: ['REVIEW'],
        links: [{ label: '', url: 'https://example.org/me' }],
        phoneVisibility: 'NOBODY',
        emailVisibility: 'EVERYONE',
      },
      { lockVersion: 2, team: 'Design' },
    ]);
  });

  it('suggests the spelling of others, takes only languages of the list, and takes tokens away', async () => {
    const { user } = renderApp('/account/profile', signedIn);
    const skills = await screen.findByRole('combobox', { name: 'Skills' });
    await user.type(skills, 'serv');
    await user.click(await screen.findByRole('option', { name: /Service mapping/ }));
    expect(screen.getByText('Service mapping added')).toBeInTheDocument();
    await user.type(skills, 'service MAPPING{Enter}');
    expect(screen.getByText('service MAPPING is there already')).toBeInTheDocument();
    await user.clear(skills);
    await user.click(screen.getByRole('button', { name: 'Remove Service mapping' }));
    expect(screen.queryByRole('button', { name: 'Remove Service mapping' })).not.toBeInTheDocument();
    await user.type(screen.getByRole('combobox', { name: 'Languages' }), 'klingon{Enter}');
    expect(screen.getByText('Choose a language from the list')).toBeInTheDocument();
  });

  it('leads to what colleagues of other departments see', async () => {
    renderApp('/account/profile', signedIn);
    const link = await screen.findByRole('link', { name: 'See it as colleagues in other departments do' });
    expect(link).toHaveAttribute('href', '/people/priya-raman-1?as=other-department');
    expect(await accessibilityProblems()).toEqual([]);
  });

  it('says what to mend and keeps what was entered', async () => {
    const updateProfile = { __typename: 'ValidationFailed', problems: [{ field: 'name', message: 'Enter your name' }] };
    const { user } = renderApp('/account/profile', { ...signedIn, updateProfile });
    await user.clear(await screen.findByLabelText('Full name'));
    await changeTeam(user, 'Design');
    expect(await screen.findByRole('alert', { name: 'There is a problem' })).toHaveFocus();
    expect(screen.getByLabelText('Full name')).toHaveAccessibleDescription('Error: Enter your name');
    expect(screen.getByLabelText('Team')).toHaveValue('Design');
    expect(await accessibilityProblems()).toEqual([]);
  });

  describe('when it was changed elsewhere', () => {
    const stored = { ...priya, team: 'Research', lockVersion: 5 };
    const updateProfile = ({ input }: { input: { lockVersion: number; team: string } }) =>
      input.lockVersion === 5
        ? { __typename: 'ProfileUpdated', person: { ...stored, team: input.team, lockVersion: 6 } }
        : { __typename: 'ProfileConflict', current: stored };

    it('shows both texts, and saves mine when I say so', async () => {
      const { user, network } = renderApp('/account/profile', { ...signedIn, updateProfile });
      await changeTeam(user, 'Design');
      const conflict = await screen.findByRole('region', { name: 'Your profile was changed elsewhere' });
      expect(conflict).toHaveFocus();
      expect(within(conflict).getByText('Research')).toBeInTheDocument();
      expect(within(conflict).getByText('Design')).toBeInTheDocument();
      expect(await accessibilityProblems()).toEqual([]);
      await user.click(within(conflict).getByRole('button', { name: 'Save mine' }));
      expect(await screen.findByText('Profile saved')).toBeInTheDocument();
      const sent = network.requests.filter(({ operationName }) => operationName === 'UpdateProfile');
      expect(sent.at(-1)?.variables['input']).toMatchObject({ lockVersion: 5, team: 'Design' });
      expect(screen.getByLabelText('Team')).toHaveValue('Design');
    });

    it('takes what is stored when I say so', async () => {
      const { user } = renderApp('/account/profile', { ...signedIn, updateProfile });
      await changeTeam(user, 'Design');
      await user.click(await screen.findByRole('button', { name: 'Keep what is stored' }));
      expect(screen.getByLabelText('Team')).toHaveValue('Research');
      expect(screen.queryByRole('region', { name: /changed elsewhere/ })).not.toBeInTheDocument();
    });
  });

  it('keeps what was entered when the session has ended', async () => {
    const { user } = renderApp('/account/profile', { ...signedIn, updateProfile: refused('UNAUTHENTICATED') });
    await changeTeam(user, 'Design');
    expect(await screen.findByRole('alert')).toHaveTextContent('You are no longer signed in.');
    const link = screen.getByRole('link', { name: 'Sign in again' });
    expect(link).toHaveAttribute('href', '/sign-in?next=%2Faccount%2Fprofile');
    expect(screen.getByLabelText('Team')).toHaveValue('Design');
  });
});
