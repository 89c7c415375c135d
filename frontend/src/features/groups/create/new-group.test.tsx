import { screen } from '@testing-library/react';
import { accessibilityProblems } from '../../../testing/axe';
import { aGroup, noGroups } from '../../../testing/groups';
import { signedIn } from '../../../testing/people';
import { renderApp } from '../../../testing/render-app';
// Loaded when they are first needed, which takes longer than a test waits.
import '../group-pages';

const group = aGroup('User research network', { viewerRole: 'OWNER' });
const departments = [{ id: 'd1', name: 'Department for Skills' }, { id: 'd2', name: 'Department for Transport' }];
const answers = { ...signedIn, ...noGroups, departments, similarGroups: [], tagSuggestions: [], group };
const created = ({ requests }: { requests: { operationName: string; variables: Record<string, unknown> }[] }) =>
  requests.filter(({ operationName }) => operationName === 'CreateGroup').map(({ variables }) => variables.input);

describe('a new group', () => {
  it('is made with all that was entered, and shown', async () => {
    const { user, network, address } = renderApp('/groups/new', { ...answers, createGroup: { __typename: 'GroupSaved', group } });
    await user.type(await screen.findByRole('textbox', { name: 'Name' }), ' User research network ');
    expect(screen.getByText(/its home will be your department: Department for Skills/)).toBeVisible();
    await user.type(screen.getByRole('textbox', { name: 'Purpose' }), 'To share what we learn');
    await user.click(screen.getByRole('radio', { name: 'By request' }));
    await user.type(screen.getByRole('combobox', { name: 'Topics' }), 'Research{Enter}');
    await user.click(screen.getByRole('checkbox', { name: 'Department for Skills' }));
    expect(await accessibilityProblems()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Create group' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'User research network' })).toBeVisible();
    expect(address()).toBe(group.path);
    expect(created(network)).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-f-]{36}$/),
        name: 'User research network',
        purpose: 'To share what we learn',
        kind: 'REQUEST',
        topics: ['Research'],
        departmentIds: ['d1'],
      },
    ]);
  });

  it('says what is wrong, keeps what was entered, and sends the same id again', async () => {
    const taken = 'There is a group of this name. Choose another name, or join that group';
    const { user, network } = renderApp('/groups/new', {
      ...answers,
      similarGroups: [group],
      createGroup: { __typename: 'ValidationFailed', problems: [{ field: 'name', message: taken }] },
    });
    const name = await screen.findByRole('textbox', { name: 'Name' });
    await user.type(name, 'User research network');
    await user.click(screen.getByRole('button', { name: 'Create group' }));
    expect(await screen.findByRole('link', { name: taken })).toHaveAttribute('href', '#new-group-name');
    expect(name).toHaveAccessibleDescription(`Error: ${taken}`);
    expect(name).toHaveValue('User research network');
    expect(await screen.findByRole('link', { name: 'User research network' })).toHaveAttribute('href', group.path);
    expect(await accessibilityProblems()).toEqual([]);

    await user.type(name, ' two');
    network.answer({ createGroup: { __typename: 'GroupSaved', group } });
    await user.click(screen.getByRole('button', { name: 'Create group' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'User research network' })).toBeVisible();
    const [first, second] = created(network) as { id: string }[];
    expect(second).toEqual({ ...first, name: 'User research network two' });
  });

  it('shows groups with a name like the one that is typed', async () => {
    const { user, network } = renderApp('/groups/new', {
      ...answers,
      similarGroups: ({ name }: { name: string }) => (name === 'User rese' ? [group] : []),
    });
    const name = await screen.findByRole('textbox', { name: 'Name' });
    await user.type(name, 'User rese');
    const link = await screen.findByRole('link', { name: 'User research network' });
    expect(link).toHaveAttribute('target', '_blank');
    expect(link.closest('[role=status]')).toHaveTextContent('Groups with a name like this');
    await user.clear(name);
    expect(screen.queryByRole('link', { name: 'User research network' })).not.toBeInTheDocument();
    expect(created(network)).toEqual([]);
  });
});
