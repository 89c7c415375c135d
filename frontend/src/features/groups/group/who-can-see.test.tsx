import { screen, within } from '@testing-library/react';
import { accessibilityProblems } from '../../../testing/axe';
import { aGroup } from '../../../testing/groups';
import { aPerson, signedIn, skills, transport } from '../../../testing/people';
import { renderApp } from '../../../testing/render-app';
// Loaded when it is first needed, which takes longer than a test waits.
import './about-page';

const group = aGroup('Rural pilots');
const about = `${group.path}/about`;

it('says who can see what is in a group, and to owners what others see of it', async () => {
  const sights = [
    { id: 'member', label: 'A member of Rural pilots', knows: true, seesMembers: true, reads: true, readsMembersOnly: true },
    { id: 'other', label: 'Somebody in another department, not in Rural pilots', knows: true, seesMembers: true, reads: true, readsMembersOnly: false },
  ];
  renderApp(about, { ...signedIn, group: { ...group, sights } });
  const section = await screen.findByRole('region', { name: 'Who can see what is in this group' });
  expect(section).toHaveTextContent('Everyone on Crossbench: 214 people in 6 departments');
  expect(section).toHaveTextContent('Posts for members only are seen by its members alone.');
  const row = within(section).getByRole('row', { name: /^Somebody in another department/ });
  expect(within(row).getAllByRole('cell').map(({ textContent }) => textContent?.trim())).toEqual(['Yes', 'Yes', 'Yes', 'No']);
  expect(await accessibilityProblems()).toEqual([]);
});

it('says nothing to those whom a hidden group has invited', async () => {
  renderApp(about, { ...signedIn, group: { ...group, kind: 'HIDDEN', readersOfPosts: null } });
  expect(await screen.findByRole('heading', { name: 'About this group' })).toBeVisible();
  expect(screen.queryByText(/Who can see/)).not.toBeInTheDocument();
});

it('says who may join, who made the group and who looks after it', async () => {
  const members = { total: 60, page: 1, pageCount: 2, members: [{ person: aPerson('Kwame Boateng') }] };
  const told = {
    ...group, about: 'Notes: https://notes.example/pilots.', kind: 'REQUEST', limitedTo: [skills, transport], createdBy: aPerson('Amara Osei'),
    owners: [aPerson('Leo Marchetti')], members,
  };
  renderApp(about, { ...signedIn, group: told });
  expect(await screen.findByRole('link', { name: 'https://notes.example/pilots' })).toHaveAttribute('href', 'https://notes.example/pilots');
  expect(await screen.findByText(`Only people of ${skills.name} and ${transport.name} may ask to join. Owners and moderators decide.`)).toBeVisible();
  expect(await screen.findByText((_, element) => element?.tagName === 'DD' && element.textContent === '2 March 2026 by Amara Osei')).toBeVisible();
  expect(screen.getByRole('region', { name: 'Owners' })).toHaveTextContent('Leo Marchetti');
  const moderators = within(screen.getByRole('region', { name: /^Moderators/ }));
  expect(moderators.getByText('Kwame Boateng')).toBeVisible();
  expect(moderators.getByRole('link', { name: 'All 60' })).toHaveAttribute('href', `${group.path}/members?role=MODERATOR`);
  expect(await accessibilityProblems()).toEqual([]);
});
