import { screen, within } from '@testing-library/react';
import { accessibilityProblems } from '../../../testing/axe';
import { aGroup } from '../../../testing/groups';
import { signedIn } from '../../../testing/people';
import { renderApp } from '../../../testing/render-app';
// Loaded when they are first needed, which takes longer than a test waits.
import './settings-page';
import '../../../ui/confirm-dialog/confirm-dialog';

const open = aGroup('User research network');
const group = { ...open, viewerRole: 'OWNER', viewerCan: { ...open.viewerCan, moderate: true, manage: true } };
const other = { ...group, id: 'g2', name: 'Design', path: '/groups/design-2' };
const none = { gain: 0, lose: 0 };
const answers = { ...signedIn, group, departments: [{ id: 'd1', name: 'Department for Skills' }], ownGroups: [group, other], groupPack: null };

it('says what a change of kind means before it is made', async () => {
  const { user, network } = renderApp(`${group.path}/settings`, {
    ...answers,
    groupKindChange: { knowing: { gain: 0, lose: 212 }, reading: { gain: 0, lose: 212 }, closing: 14 },
    changeGroupKind: { __typename: 'GroupSaved', group: { ...group, kind: 'HIDDEN' } },
  });
  const form = await screen.findByRole('form', { name: 'Who can find and read it' });
  expect(await accessibilityProblems()).toEqual([]);
  await user.click(within(form).getByRole('radio', { name: 'Hidden' }));
  await user.click(within(form).getByRole('checkbox', { name: 'Department for Skills' }));
  await user.click(within(form).getByRole('button', { name: 'See what this means' }));
  const dialog = await screen.findByRole('alertdialog', { name: 'Change who can find and read it?' });
  expect(dialog).toHaveTextContent('212 people will no longer know that the group exists.');
  expect(dialog).toHaveTextContent('14 posts will be for members only, for good: opening the group again does not open them.');
  expect(network.requests.some(({ operationName }) => operationName === 'ChangeGroupKind')).toBe(false);
  await user.click(within(dialog).getByRole('button', { name: 'Change it' }));
  expect(await screen.findByText(/^Saved/)).toBeVisible();
  expect(network.requests.find(({ operationName }) => operationName === 'ChangeGroupKind')?.variables).toEqual({
    input: { groupId: group.id, kind: 'HIDDEN', departmentIds: ['d1'] },
  });
});

it('shows what stands in the way of a change, and changes nothing when it is left', async () => {
  const problems = [{ field: 'kind', message: 'There is another group of this name' }];
  const { user, network } = renderApp(`${group.path}/settings`, {
    ...answers,
    groupKindChange: { knowing: none, reading: none, closing: 0 },
    changeGroupKind: { __typename: 'ValidationFailed', problems },
  });
  const form = await screen.findByRole('form', { name: 'Who can find and read it' });
  await user.click(within(form).getByRole('button', { name: 'See what this means' }));
  await user.click(await screen.findByRole('button', { name: 'Leave it as it is' }));
  expect(network.requests.some(({ operationName }) => operationName === 'ChangeGroupKind')).toBe(false);
  await user.click(within(form).getByRole('button', { name: 'See what this means' }));
  await user.click(await screen.findByRole('button', { name: 'Change it' }));
  expect(await screen.findByRole('alert', { name: 'There is a problem' })).toHaveTextContent('There is another group of this name');
});

it('archives and restores', async () => {
  const archived = { ...group, archivedAt: '2026-11-20T10:00:00Z' };
  const { user, network } = renderApp(`${group.path}/settings`, { ...answers, archiveGroup: archived, restoreGroup: group });
  await user.click(await screen.findByRole('button', { name: 'Archive the group' }));
  network.answer({ group: archived });
  await user.click(await screen.findByRole('button', { name: 'Archive it' }));
  expect(await screen.findByRole('button', { name: 'Restore the group' })).toBeVisible();
  network.answer({ group });
  await user.click(screen.getByRole('button', { name: 'Restore the group' }));
  expect(await screen.findByRole('button', { name: 'Archive the group' })).toBeVisible();
});

it('merges into another group that one owns, and goes there', async () => {
  const { user, network, address } = renderApp(`${group.path}/settings`, {
    ...answers,
    groupMergeChange: { joining: 1, leftBehind: 2, moving: 3, reading: { gain: 0, lose: 90 } },
    mergeGroups: other,
  });
  const form = await screen.findByRole('form', { name: 'Merge into another group' });
  expect(within(form).getAllByRole('option')).toHaveLength(1);
  await user.click(within(form).getByRole('button', { name: 'See what this means' }));
  const dialog = await screen.findByRole('alertdialog', { name: 'Merge User research network into Design?' });
  expect(dialog).toHaveTextContent('2 people cannot belong to Design, and will lose sight of what was said.');
  network.answer({ group: other });
  await user.click(within(dialog).getByRole('button', { name: 'Merge for good' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Design' })).toBeVisible();
  expect(address()).toBe('/groups/design-2/settings');
});

it('is for owners', async () => {
  renderApp(`${open.path}/settings`, { ...answers, group: open });
  expect(await screen.findByText(/Only owners of the group change its settings/)).toBeVisible();
});
