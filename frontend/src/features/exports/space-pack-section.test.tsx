import { screen } from '@testing-library/react';
import { accessibilityProblems } from '../../testing/axe';
import { signedIn } from '../../testing/people';
import { renderApp } from '../../testing/render-app';
import { aSpace } from '../../testing/wiki';
// Loaded when it is first needed, which takes longer than a test waits.
import '../wiki/spaces/space-pages';

const space = aSpace('Methods');
const wikiSpace = { ...space, viewerCan: { ...space.viewerCan, manage: true } };
const waiting = { id: '1', state: 'WAITING', progress: 0, byteSize: null, requestedAt: '2026-11-20T09:00:00Z', expiresAt: null, path: null };
const ready = { ...waiting, state: 'READY', progress: 100, byteSize: 3_440_000, expiresAt: '2026-11-27T09:00:00Z', path: '/files/space-packs/1' };

it('takes the space out: how far it is without being reloaded, then the download', async () => {
  const { user, network } = renderApp(`${space.path}/settings`, { ...signedIn, wikiSpace, wikiSpacePack: null, requestWikiSpacePack: waiting });
  const button = await screen.findByRole('button', { name: 'Gather the space' });
  network.answer({ wikiSpacePack: { ...waiting, state: 'BUILDING', progress: 63 } });
  await user.click(button);
  expect(await screen.findByRole('progressbar', { name: 'Gathering: 63%' })).toHaveValue(63);
  expect(await screen.findByRole('button', { name: 'Gathering the space' })).toHaveFocus();
  expect(await accessibilityProblems()).toEqual([]);
  network.answer({ wikiSpacePack: ready });
  expect(await screen.findByRole('link', { name: 'Download the space' })).toHaveAttribute('href', '/files/space-packs/1');
  expect(screen.getByText(/^Only you can download it, until/)).toBeInTheDocument();
});
