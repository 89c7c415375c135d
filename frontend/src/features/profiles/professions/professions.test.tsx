import { screen, within } from '@testing-library/react';
import { accessibilityProblems } from '../../../testing/axe';
import { signedIn } from '../../../testing/people';
import { renderApp } from '../../../testing/render-app';
// Loaded when it is visited, which takes longer than a test waits.
import './professions-page';

const legal = { id: 'legal', name: 'Legal', peopleCount: 2 };
const tax = { id: 'tax', name: 'Tax', peopleCount: 0 };
const open = (more: Record<string, unknown> = {}) =>
  renderApp('/administration/professions', { ...signedIn, administeredProfessions: [legal, tax], ...more });

it('lists professions, and offers to delete only what nobody has chosen', async () => {
  open();
  const list = await screen.findByRole('list', { name: 'Professions' });
  expect(await within(list).findByText('2 people')).toBeVisible();
  expect(screen.getAllByRole('button', { name: /^Delete/ }).map((button) => button.textContent)).toEqual(['Delete Tax']);
  expect(await accessibilityProblems()).toEqual([]);
});

it('gives one another name', async () => {
  const saveProfession = { __typename: 'ProfessionsChanged', professions: [] };
  const { user, network } = open({ saveProfession });
  await user.click(await screen.findByRole('button', { name: 'Rename Legal' }));
  const field = screen.getByRole('textbox', { name: 'New name for Legal' });
  expect(field).toHaveFocus();
  await user.clear(field);
  await user.type(field, 'Law');
  await user.click(screen.getByRole('button', { name: 'Rename' }));
  expect(await screen.findByText('Legal has a new name')).toBeVisible();
  expect(network.requests.find(({ operationName }) => operationName === 'SaveProfession')?.variables).toEqual({
    input: { id: 'legal', name: 'Law' },
  });
});

it('says what is wrong with a new one, and that one was deleted', async () => {
  const problems = [{ field: 'name', message: 'Another profession has this name' }];
  const { user } = open({
    saveProfession: { __typename: 'ValidationFailed', problems },
    deleteProfession: { __typename: 'ProfessionsChanged', professions: [legal] },
  });
  await user.type(await screen.findByRole('textbox', { name: 'Name of the new profession' }), 'Legal');
  await user.click(screen.getByRole('button', { name: 'Add profession' }));
  expect(await screen.findByRole('link', { name: 'Another profession has this name' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Delete Tax' }));
  expect(await screen.findByText('Tax was deleted')).toBeVisible();
});
