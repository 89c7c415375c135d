import { screen, within } from '@testing-library/react';
import { accessibilityProblems } from '../../../testing/axe';
import { refused } from '../../../testing/network';
import { aPerson, signedIn } from '../../../testing/people';
import { renderApp } from '../../../testing/render-app';

const leo = aPerson('Leo Marchetti');
const alone = { id: 'g1', name: 'Left alone', memberCount: 40, createdAt: '2026-03-02T10:00:00Z' };
const ownerlessGroups = { total: 1, page: 1, pageCount: 1, groups: [alone] };
const none = { total: 0, page: 1, pageCount: 0, groups: [] };
const people = { people: [leo], total: 1, page: 1, pageCount: 1 };

it('names an owner after asking once more', async () => {
  const adoptGroup = { __typename: 'GroupAdopted', ownerless: none };
  const { user, network } = renderApp('/administration/groups', { ...signedIn, ownerlessGroups, people, adoptGroup });
  await user.click(await screen.findByRole('button', { name: 'Name an owner of Left alone' }));
  await user.type(screen.getByLabelText('Find the new owner'), 'leo');
  await user.click(screen.getByRole('button', { name: 'Find people' }));
  await user.click(await screen.findByRole('button', { name: 'Name Leo Marchetti' }));
  const dialog = within(await screen.findByRole('alertdialog', { name: 'Make Leo Marchetti the owner of Left alone?' }));
  network.answer({ ownerlessGroups: none });
  await user.click(dialog.getByRole('button', { name: 'Name owner' }));
  expect(await screen.findByText(/Leo Marchetti owns Left alone now/)).toBeVisible();
  expect(await screen.findByText('Every group has an owner')).toBeVisible();
  expect(network.requests.find(({ operationName }) => operationName === 'AdoptGroup')?.variables).toEqual({ input: { groupId: 'g1', personId: leo.id } });
  expect(await accessibilityProblems()).toEqual([]);
});

it('says why somebody cannot own it', async () => {
  const adoptGroup = { __typename: 'ValidationFailed', problems: [{ field: 'personId', message: 'Choose a person whose account is in use' }] };
  const { user } = renderApp('/administration/groups', { ...signedIn, ownerlessGroups, people, adoptGroup });
  await user.click(await screen.findByRole('button', { name: 'Name an owner of Left alone' }));
  await user.type(screen.getByLabelText('Find the new owner'), 'leo');
  await user.click(screen.getByRole('button', { name: 'Find people' }));
  await user.click(await screen.findByRole('button', { name: 'Name Leo Marchetti' }));
  await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Name owner' }));
  expect(await screen.findByRole('alert', { name: 'There is a problem' })).toHaveTextContent('Choose a person whose account is in use');
});

it('is not for everybody', async () => {
  renderApp('/administration/groups', { ...signedIn, ownerlessGroups: refused('FORBIDDEN') });
  expect(await screen.findByText('You cannot do this here.')).toBeInTheDocument();
});
