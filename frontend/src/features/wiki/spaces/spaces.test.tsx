import { screen, waitFor, within } from '@testing-library/react';
import { accessibilityProblems } from '../../../testing/axe';
import { aPerson, signedIn, skills } from '../../../testing/people';
import { renderApp } from '../../../testing/render-app';
import { aSpace } from '../../../testing/wiki';
// Loaded when they are first needed, which takes longer than a test waits.
import './space-pages';

const colleague = aPerson('Leo Marchetti');
const listed = (spaces: unknown[], more = {}) => ({
  total: spaces.length, page: 1, pageCount: 1, spaces,
  scopes: [{ scope: 'GROUPS', count: 0 }, { scope: 'DEPARTMENT', count: 1 }, { scope: 'ALL_STAFF', count: 1 }, { scope: 'OTHERS', count: 0 }],
  ...more,
});

describe('the list of spaces', () => {
  it("has one's own first, and asks for some by the address", async () => {
    const wikiSpaces = listed([aSpace('Yard rules', { scope: 'DEPARTMENT', department: skills }), aSpace('Methods')]);
    const { user, network, address } = renderApp('/wiki', { ...signedIn, wikiSpaces });
    const headings = (await screen.findAllByRole('heading', { level: 2 })).map(({ textContent }) => textContent);
    expect(headings).toEqual(['Your department', 'All staff']);
    expect(screen.getByRole('link', { name: 'Yard rules' })).toHaveAttribute('href', '/spaces/yard-rules-1');
    expect(await accessibilityProblems()).toEqual([]);
    await user.click(screen.getByRole('link', { name: /^Your department/ }));
    await user.type(screen.getByRole('searchbox', { name: 'Name or description of a space' }), 'yard{Enter}');
    expect(address()).toBe('/wiki?q=yard&of=department');
    expect(network.requests.filter(({ operationName }) => operationName === 'WikiSpaces').at(-1)?.variables).toEqual({
      query: 'yard', filter: { scope: 'DEPARTMENT' }, page: 1,
    });
  });

  it('says what a space is where there is none', async () => {
    renderApp('/wiki', { ...signedIn, wikiSpaces: listed([], { scopes: [] }) });
    expect(await screen.findByRole('heading', { name: 'There are no spaces yet' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Open the first one' })).toHaveAttribute('href', '/wiki/spaces/new');
  });
});

describe('a new space', () => {
  const wikiSpacePlaces = { department: skills, groups: [{ id: 'g1', name: 'Letters club' }] };
  const option = (choice: string, label: string) => ({ choice, label, readers: { label, people: 12, departments: 1, outsideDepartment: 0, inWords: '12 people in 1 department' } });
  const wikiReaderOptions = ({ groupId }: { groupId: string | null }) =>
    groupId ? [option('EVERYONE', 'Everyone on Crossbench'), option('GROUP', 'Members of Letters club')] : [option('EVERYONE', 'Everyone on Crossbench')];

  it('says who could read it where it is to be, hints at spaces of a like name, and is opened', async () => {
    const made = aSpace('Letters');
    const { user, network, address } = renderApp('/wiki/spaces/new', {
      ...signedIn, wikiSpacePlaces, wikiReaderOptions, wikiSpace: made, similarWikiSpaces: [aSpace('Letters and notices')], createWikiSpace: { __typename: 'WikiSpaceSaved', space: made },
    });
    await user.type(await screen.findByRole('textbox', { name: 'Name' }), 'Letters');
    expect(await screen.findByRole('link', { name: 'Letters and notices' })).toHaveAttribute('target', '_blank');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Whose space it is' }), 'Letters club');
    await user.click(await screen.findByRole('radio', { name: 'Members of Letters club', description: '12 people in 1 department' }));
    await user.click(screen.getByRole('radio', { name: /^Only people you name/ }));
    expect(await accessibilityProblems()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Create space' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Letters' })).toBeVisible();
    expect(address()).toBe(made.path);
    expect(network.requests.find(({ operationName }) => operationName === 'CreateWikiSpace')?.variables).toEqual({
      input: { id: expect.stringMatching(/^[0-9a-f-]{36}$/), name: 'Letters', description: '', departmentId: null, groupId: 'g1', readers: 'GROUP', editing: 'EDITORS' },
    });
  });
});

describe('the start of a space', () => {
  it('says what it is for, who looks after it and what is new, and leads to what the viewer may do', async () => {
    const change = { pageId: 'p1', title: 'Letters playbook', path: '/wiki/letters-playbook-1', person: colleague, at: '2026-03-02T10:00:00Z', summary: 'New prices' };
    const wikiSpace = aSpace('Methods', { managers: [colleague], newestChanges: [change], viewerCan: { edit: true, manage: true, nameManagers: true } });
    renderApp(wikiSpace.path, { ...signedIn, wikiSpace });
    expect(await screen.findByRole('heading', { level: 1, name: 'Methods' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Letters playbook' })).toHaveAttribute('href', '/wiki/letters-playbook-1');
    expect(screen.getByText('New prices')).toBeVisible();
    expect(screen.getByRole('link', { name: 'New page' })).toHaveAttribute('href', '/wiki/new?space=1');
    expect(screen.getByRole('link', { name: 'Settings' })).toHaveAttribute('href', `${wikiSpace.path}/settings`);
    expect(within(screen.getByRole('complementary', { name: 'About the space' })).getByText('Leo Marchetti')).toBeVisible();
    expect(await accessibilityProblems()).toEqual([]);
  });

  it('leads an old address to the present one', async () => {
    const wikiSpace = aSpace('Methods');
    const { address } = renderApp('/spaces/old-words-1', { ...signedIn, wikiSpace });
    expect(await screen.findByRole('heading', { level: 1, name: 'Methods' })).toBeVisible();
    expect(address()).toBe('/spaces/methods-1');
  });
});

describe('its settings', () => {
  const readers = (choice: string, label: string) => ({ choice, label, readers: { label, people: 2, departments: 1, outsideDepartment: 0, inWords: '2 people' } });
  const managed = (more = {}) => aSpace('Methods', {
    department: skills, managers: [colleague], viewerCan: { edit: true, manage: true, nameManagers: true },
    readerOptions: [readers('EVERYONE', 'Everyone on Crossbench'), readers('DEPARTMENT', 'Everyone in Department for Skills')], ...more,
  });

  it('ask who gains and who loses sight before the readers are changed', async () => {
    const wikiSpace = managed();
    const people = (number: number, inWords: string) => ({ people: number, departments: 1, outsideDepartment: 0, inWords });
    const reading = (label: string) => ({ ...people(2, '2 people'), label });
    const change = { key: 'this-change', from: reading('Everyone on Crossbench'), to: reading('Everyone in Department for Skills'), gain: people(0, 'nobody'), lose: people(40, '40 people in 3 departments'), message: '' };
    const { user, network } = renderApp(`${wikiSpace.path}/settings`, {
      wikiSpacePack: null,
      ...signedIn, wikiSpace,
      changeWikiSpaceReaders: ({ input }: { input: { acceptedChange: string | null } }) =>
        (input.acceptedChange ? { __typename: 'WikiSpaceSaved', space: wikiSpace } : { __typename: 'WikiReadersChangeToAccept', change }),
    });
    await user.click(within(await screen.findByRole('group', { name: 'Who can see this' })).getByRole('radio', { name: 'Everyone in Department for Skills' }));
    await user.click(screen.getByRole('button', { name: 'Change who can read it' }));
    const dialog = within(await screen.findByRole('alertdialog', { name: 'Change who can see this space?' }));
    expect(dialog.getByText('Can no longer see it: 40 people in 3 departments')).toBeVisible();
    expect(await accessibilityProblems()).toEqual([]);
    await user.click(dialog.getByRole('button', { name: 'Change it' }));
    expect(await screen.findByText(/^Saved. It is true from now on/)).toBeVisible();
    expect(network.requests.filter(({ operationName }) => operationName === 'ChangeWikiSpaceReaders').at(-1)?.variables).toEqual({
      input: { spaceId: wikiSpace.id, readers: 'DEPARTMENT', acceptedChange: 'this-change' },
    });
  });

  it('say why the last who looks after it stays, and who is named without being able to read', async () => {
    const needed = 'Somebody must look after the space. Name somebody else first';
    const wikiSpace = managed({ editing: 'EDITORS', editors: [{ person: aPerson('Olga Brandt'), isEffective: false }] });
    const { user } = renderApp(`${wikiSpace.path}/settings`, {
      wikiSpacePack: null,
      ...signedIn, wikiSpace, removeWikiSpacePerson: { __typename: 'ValidationFailed', problems: [{ field: 'personId', message: needed }] },
    });
    expect(await screen.findByText('Cannot read the space, and so cannot edit')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Take off Leo Marchetti' }));
    expect(await screen.findByRole('alert', { name: 'There is a problem' })).toHaveTextContent(needed);
    expect(await accessibilityProblems()).toEqual([]);
  });

  it('name somebody who was found by name', async () => {
    const wikiSpace = managed();
    const { user, network } = renderApp(`${wikiSpace.path}/settings`, {
      wikiSpacePack: null,
      ...signedIn, wikiSpace, people: { people: [aPerson('Olga Brandt'), colleague], total: 2, page: 1, pageCount: 1 },
      nameWikiSpacePerson: { __typename: 'WikiSpaceSaved', space: wikiSpace },
    });
    await user.type(await screen.findByLabelText('Find somebody who looks after it too'), 'olga');
    await user.click(screen.getByRole('button', { name: 'Find people' }));
    await user.click(await screen.findByRole('button', { name: 'Name Olga Brandt' }));
    expect(screen.queryByRole('button', { name: 'Name Leo Marchetti' })).not.toBeInTheDocument();
    expect(network.requests.find(({ operationName }) => operationName === 'NameWikiSpacePerson')?.variables).toEqual({
      input: { spaceId: wikiSpace.id, personId: 'olga-brandt', role: 'MANAGER' },
    });
    await waitFor(() => expect(screen.getByRole('heading', { name: 'Looked after by' })).toHaveFocus());
    expect(screen.queryByRole('button', { name: 'Name Olga Brandt' })).not.toBeInTheDocument();
    expect(screen.queryByText(/^Nobody was found/)).not.toBeInTheDocument();
  });

  it('are not for everybody', async () => {
    const wikiSpace = aSpace('Methods');
    renderApp(`${wikiSpace.path}/settings`, { ...signedIn, wikiSpace, wikiSpacePack: null });
    expect(await screen.findByText('Only those who look after the space change its settings.')).toBeVisible();
  });
});

it('a space that nobody looks after is given to somebody', async () => {
  const alone = { id: 's1', name: 'Left alone', pageCount: 40, createdAt: '2026-03-02T10:00:00Z', department: null };
  const unmanaged = { total: 1, page: 1, pageCount: 1, spaces: [alone] };
  const none = { total: 0, page: 1, pageCount: 0, spaces: [] };
  const { user, network } = renderApp('/administration/spaces', {
    ...signedIn, unmanagedWikiSpaces: unmanaged, people: { people: [colleague], total: 1, page: 1, pageCount: 1 }, adoptWikiSpace: { __typename: 'WikiSpaceAdopted', unmanaged: none },
  });
  await user.click(await screen.findByRole('button', { name: 'Name somebody for Left alone' }));
  await user.type(screen.getByLabelText('Find who will look after it'), 'leo');
  await user.click(screen.getByRole('button', { name: 'Find people' }));
  network.answer({ unmanagedWikiSpaces: none });
  await user.click(await screen.findByRole('button', { name: 'Name Leo Marchetti' }));
  expect(await screen.findByText('Left alone is looked after again.')).toBeVisible();
  expect(await screen.findByText('Somebody looks after every space')).toBeVisible();
  expect(await accessibilityProblems()).toEqual([]);
});
