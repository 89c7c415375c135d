import { screen, within } from '@testing-library/react';
import { accessibilityProblems } from '../../../testing/axe';
import { aGroup } from '../../../testing/groups';
import { signedIn } from '../../../testing/people';
import { renderApp } from '../../../testing/render-app';

const network = aGroup('User research network', { memberCount: 1204 });

it('says what a group is, who belongs to it and how one comes in', async () => {
  renderApp(network.path, { ...signedIn, group: network });
  expect(await screen.findByRole('heading', { level: 1, name: 'User research network' })).toBeVisible();
  expect(screen.getByText('Cross-department')).toBeVisible();
  expect(screen.getByText('1,204 members, open to join')).toBeVisible();
  expect(screen.getByText('Members by department')).toBeInTheDocument();
  expect(screen.getByText(/^Department for Skills$/, { selector: 'li' })).toHaveTextContent('Department for Skills 75%');
  expect(screen.getByRole('region', { name: 'Looked after by' })).toHaveTextContent('Amara Osei');
  expect(document.title).toBe('User research network - Crossbench');
  expect(await accessibilityProblems()).toEqual([]);
});

it('marks kinds in which not everybody reads', async () => {
  renderApp(network.path, { ...signedIn, group: { ...network, kind: 'REQUEST', mix: network.mix.slice(0, 1) } });
  expect(await screen.findByText('By request')).toBeVisible();
  expect(screen.getByText('1,204 members, ask to join')).toBeVisible();
  expect(screen.queryByText('Cross-department')).toBeNull();
});

it('leads from old words in the address to the present ones, and keeps the view', async () => {
  const { address } = renderApp('/groups/research-folk-1/about?x=1', { ...signedIn, group: network });
  expect(await screen.findByRole('heading', { name: 'About this group' })).toBeVisible();
  const tabs = within(screen.getByRole('navigation', { name: 'Group' }));
  expect(await tabs.findByRole('link', { name: 'About', current: 'page' })).toBeVisible();
  expect(address()).toBe(`${network.path}/about?x=1`);
  expect(tabs.getByRole('link', { name: 'Overview' })).not.toHaveAttribute('aria-current');
  expect(document.title).toBe('About, User research network - Crossbench');
});
