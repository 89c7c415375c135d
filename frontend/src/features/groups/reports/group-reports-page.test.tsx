import { screen, within } from '@testing-library/react';
import { accessibilityProblems } from '../../../testing/axe';
import { aGroup } from '../../../testing/groups';
import { signedIn } from '../../../testing/people';
import { renderApp } from '../../../testing/render-app';
// Loaded when it is first needed, which takes longer than a test waits.
import './group-reports-page';

const open = aGroup('User research network');
const group = { ...open, viewerRole: 'MODERATOR', casesToDecide: 2, viewerCan: { ...open.viewerCan, moderate: true } };
const moderationQueue = { cases: [], page: 1, pageCount: 1, toDecide: 0, secondLook: 1, oldestAt: null };

it('is the queue of the group, in its own place', async () => {
  const { user, network, address } = renderApp(`${group.path}/reports`, { ...signedIn, group, moderationQueue, reportReasons: [] });
  expect(await screen.findByRole('heading', { level: 2, name: 'Reports' })).toBeVisible();
  expect(await screen.findByText('Nothing waits to be decided')).toBeVisible();
  expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
  expect(within(screen.getByRole('navigation', { name: 'Group' })).getByRole('link', { name: /Reports/ })).toHaveTextContent('2');
  expect(await accessibilityProblems()).toEqual([]);
  await user.click(within(screen.getByRole('navigation', { name: 'Queue' })).getByRole('link', { name: /Second look/ }));
  expect(address()).toBe(`${group.path}/reports?view=second-look`);
  expect(network.requests.filter(({ operationName }) => operationName === 'ModerationQueue').map(({ variables }) => variables.group)).toEqual([group.id, group.id]);
});

it('tells members whose it is, and asks for nothing', async () => {
  const { network } = renderApp(`${open.path}/reports`, { ...signedIn, group: { ...open, viewerRole: 'MEMBER' } });
  expect(await screen.findByText('Only owners and moderators of the group see what was reported.')).toBeVisible();
  expect(network.requests.map(({ operationName }) => operationName)).not.toContain('ModerationQueue');
});
