import { screen } from '@testing-library/react';
import { accessibilityProblems } from '../../testing/axe';
import { aGroup } from '../../testing/groups';
import { signedIn } from '../../testing/people';
import { renderApp } from '../../testing/render-app';
// Loaded when it is first needed, which takes longer than a test waits.
import '../groups/settings/settings-page';

const open = aGroup('User research network');
const group = { ...open, viewerRole: 'OWNER', viewerCan: { ...open.viewerCan, moderate: true, manage: true } };
const answers = { ...signedIn, group, departments: [], ownGroups: [group] };
const waiting = { id: '1', state: 'WAITING', progress: 0, byteSize: null, requestedAt: '2026-11-20T09:00:00Z', expiresAt: null, path: null };
const ready = { ...waiting, state: 'READY', progress: 100, byteSize: 3_440_000, expiresAt: '2026-11-27T09:00:00Z', path: '/files/group-packs/1' };

it('takes the group out: how far it is without being reloaded, then the download', async () => {
  const { user, network } = renderApp(`${group.path}/settings`, { ...answers, groupPack: null, requestGroupPack: waiting });
  const button = await screen.findByRole('button', { name: 'Gather the group' });
  network.answer({ groupPack: { ...waiting, state: 'BUILDING', progress: 63 } });
  await user.click(button);
  expect(await screen.findByRole('progressbar', { name: 'Gathering: 63%' })).toHaveValue(63);
  expect(screen.getByRole('button', { name: 'Gathering the group' })).toHaveFocus();
  expect(await accessibilityProblems()).toEqual([]);
  network.answer({ groupPack: ready });
  expect(await screen.findByRole('link', { name: 'Download the group' })).toHaveAttribute('href', '/files/group-packs/1');
  expect(screen.getByText(/^Only owners of the group can download it, until/)).toBeInTheDocument();
  expect(await accessibilityProblems()).toEqual([]);
});
