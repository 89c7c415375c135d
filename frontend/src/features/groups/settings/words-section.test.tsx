import { screen, within } from '@testing-library/react';
import { accessibilityProblems } from '../../../testing/axe';
import { aGroup } from '../../../testing/groups';
import { aList, signedIn } from '../../../testing/people';
import { renderApp } from '../../../testing/render-app';
// Loaded when they are first needed, which takes longer than a test waits.
import '../group-pages';

const open = aGroup('User research network', { topics: [{ id: 't1', name: 'Research', path: '/tags/research' }] });
const group = { ...open, viewerRole: 'OWNER', viewerCan: { ...open.viewerCan, moderate: true, manage: true } };
const answers = { ...signedIn, group, departments: [], ownGroups: [group], tagSuggestions: [], groupPack: null };
const at = `${group.path}/settings`;
const words = () => screen.findByRole('form', { name: 'Name and description' });

describe('what a group says of itself', () => {
  it('is saved, and saved again over the version that was saved', async () => {
    const describeGroup = ({ input }: { input: { lockVersion: number; name: string } }) => ({
      __typename: 'GroupSaved',
      group: { ...group, name: input.name, lockVersion: input.lockVersion + 1 },
    });
    const { user, network } = renderApp(at, { ...answers, describeGroup });
    const form = within(await words());
    await user.type(form.getByLabelText('About (optional)'), 'We meet on Tuesdays.');
    await user.type(form.getByLabelText('Welcome (optional)'), 'Say hello.');
    await user.type(form.getByRole('combobox', { name: 'Topics' }), 'Letters{Enter}');
    await user.click(form.getByRole('button', { name: 'Save name and description' }));
    expect(await screen.findByText(/^Saved/)).toBeVisible();
    await user.click(form.getByRole('button', { name: 'Save name and description' }));
    await screen.findByText(/^Saved/);
    const sent = network.requests.filter(({ operationName }) => operationName === 'DescribeGroup').map(({ variables }) => variables['input']);
    const entered = {
      id: group.id, name: group.name, purpose: group.purpose, about: 'We meet on Tuesdays.', welcome: 'Say hello.', topics: ['Research', 'Letters'],
    };
    expect(sent).toEqual([{ ...entered, lockVersion: 1 }, { ...entered, lockVersion: 2 }]);
    expect(await accessibilityProblems()).toEqual([]);
  });

  it('stays as entered when the name is taken', async () => {
    const message = 'There is a group of this name. Choose another name, or join that group';
    const { user } = renderApp(at, { ...answers, describeGroup: { __typename: 'ValidationFailed', problems: [{ field: 'name', message }] } });
    const form = within(await words());
    await user.type(form.getByLabelText('Name'), ' two');
    await user.click(form.getByRole('button', { name: 'Save name and description' }));
    expect(await screen.findByRole('alert', { name: 'There is a problem' })).toHaveFocus();
    expect(form.getByLabelText('Name')).toHaveValue('User research network two');
    expect(screen.queryByText(/^Saved/)).not.toBeInTheDocument();
  });

  describe('when another owner saved meanwhile', () => {
    const stored = { ...group, purpose: 'People who ask people.', lockVersion: 5 };
    const describeGroup = ({ input }: { input: { lockVersion: number } }) =>
      input.lockVersion === 5
        ? { __typename: 'GroupSaved', group: { ...stored, lockVersion: 6 } }
        : { __typename: 'GroupConflict', current: stored };

    async function saveAnotherPurpose() {
      const app = renderApp(at, { ...answers, describeGroup });
      const purpose = within(await words()).getByLabelText('Purpose');
      await app.user.clear(purpose);
      await app.user.type(purpose, 'People who listen.');
      await app.user.click(screen.getByRole('button', { name: 'Save name and description' }));
      return { ...app, conflict: await screen.findByRole('region', { name: 'The group was changed elsewhere' }) };
    }

    it('shows both where they differ, and saves mine when I say so', async () => {
      const { user, network, conflict } = await saveAnotherPurpose();
      expect(conflict).toHaveFocus();
      expect(within(conflict).getByText('People who ask people.')).toBeVisible();
      expect(within(conflict).getByText('People who listen.')).toBeVisible();
      expect(within(conflict).queryByText('Topics')).not.toBeInTheDocument();
      expect(await accessibilityProblems()).toEqual([]);
      await user.click(within(conflict).getByRole('button', { name: 'Save mine' }));
      expect(await screen.findByText(/^Saved/)).toBeVisible();
      expect(network.requests.findLast(({ operationName }) => operationName === 'DescribeGroup')?.variables).toMatchObject({
        input: { lockVersion: 5, purpose: 'People who listen.' },
      });
    });

    it('takes what is stored when I say so', async () => {
      const { user, conflict } = await saveAnotherPurpose();
      await user.click(within(conflict).getByRole('button', { name: 'Keep what is stored' }));
      expect(within(await words()).getByLabelText('Purpose')).toHaveValue('People who ask people.');
      expect(screen.queryByRole('region', { name: /changed elsewhere/ })).not.toBeInTheDocument();
    });
  });
});

describe('the welcome post', () => {
  const item = (id: string, title: string) => ({ id, title, path: `/posts/${id}`, publishedAt: '2026-11-01T10:00:00Z' });
  const chosen = item('p1', 'How we work');

  it('is found by its title and chosen', async () => {
    const latest = ({ title }: { title: string }) => aList(title === 'how' ? [chosen] : [item('p2', 'Notes of October')]);
    const { user, network } = renderApp(at, { ...answers, group: { ...group, latest } });
    const section = within(await screen.findByRole('region', { name: 'Welcome post' }));
    expect(await section.findByRole('link', { name: 'Notes of October' })).toBeVisible();
    await user.type(section.getByRole('searchbox', { name: 'Find a post' }), 'how');
    await user.click(section.getByRole('button', { name: 'Find posts' }));
    const led = { ...group, latest, welcomeItem: chosen };
    await section.findByRole('button', { name: 'Choose How we work' });
    network.answer({ chooseWelcomeItem: { __typename: 'WelcomeItemChosen', group: led }, group: led });
    await user.click(section.getByRole('button', { name: 'Choose How we work' }));
    expect(await section.findByText('Newcomers are led to How we work.')).toBeVisible();
    expect(await section.findByRole('button', { name: 'Take away How we work' })).toBeVisible();
    expect(section.getByText('No other post was found. Try a part of the title.')).toBeVisible();
    expect(await accessibilityProblems()).toEqual([]);
  });

  it('is taken away', async () => {
    const { user, network } = renderApp(at, { ...answers, group: { ...group, welcomeItem: chosen }, chooseWelcomeItem: { __typename: 'WelcomeItemChosen', group } });
    await user.click(await screen.findByRole('button', { name: 'Take away How we work' }));
    expect(await screen.findByText('Newcomers are led to no post.')).toBeVisible();
    expect(network.requests.findLast(({ operationName }) => operationName === 'ChooseWelcomeItem')?.variables).toEqual({
      input: { groupId: group.id, itemId: null },
    });
  });

  it('says why it could not be chosen', async () => {
    const refused = { __typename: 'ValidationFailed', problems: [{ field: 'itemId', message: 'Choose a published post of this group' }] };
    const { user } = renderApp(at, { ...answers, group: { ...group, latest: aList([chosen]) }, chooseWelcomeItem: refused });
    await user.click(await screen.findByRole('button', { name: 'Choose How we work' }));
    expect(await screen.findByText('Choose a published post of this group')).toBeVisible();
    expect(screen.queryByText('Newcomers are led to How we work.')).not.toBeInTheDocument();
  });
});
