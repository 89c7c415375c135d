import { screen, within } from '@testing-library/react';
import { accessibilityProblems } from '../../testing/axe';
import { signedIn } from '../../testing/people';
import { renderApp } from '../../testing/render-app';
// Loaded when they are first needed, which takes longer than a test waits.
import './feeds-page';
import '../../ui/confirm-dialog/confirm-dialog';

const skills = { id: 'b1', kind: 'DEPARTMENT', name: 'Department for Skills', viewerCan: { post: true } };
const roads = { id: 'b2', kind: 'DEPARTMENT', name: 'Department for Roads', viewerCan: { post: false } };
const reader = { id: 'f1', name: 'My reader', createdAt: '2026-11-01T10:00:00Z', lastUsedAt: null };
const answers = { ...signedIn, feedTokens: [reader], departmentBlogs: [skills, roads] };

it('shows new addresses once, of the blog one came from first', async () => {
  const address = 'https://site.example/feeds/secret';
  const { user } = renderApp('/account/feeds?blog=b2', {
    ...answers,
    blog: roads,
    makeFeedToken: { __typename: 'FeedTokenMade', address, feedToken: { ...reader, id: 'f2' } },
  });
  await user.type(await screen.findByRole('textbox', { name: 'Name for the new address' }), 'Outlook');
  await user.click(screen.getByRole('button', { name: 'Make a feed address' }));
  const panel = await screen.findByRole('region', { name: 'Copy your new address now' });
  expect(panel).toHaveFocus();
  const shown = within(panel).getAllByRole<HTMLInputElement>('textbox');
  expect(shown.map(({ value }) => value)).toEqual([
    `${address}/blogs/b2.atom`,
    `${address}/blogs/b1.atom`,
    `${address}/latest.atom`,
  ]);
  expect(await accessibilityProblems()).toEqual([]);
});

it('says what is wrong with a name', async () => {
  const problems = [{ field: 'name', message: 'Enter a name' }];
  const { user } = renderApp('/account/feeds', {
    ...answers,
    makeFeedToken: { __typename: 'ValidationFailed', problems },
  });
  await user.click(await screen.findByRole('button', { name: 'Make a feed address' }));
  expect(await screen.findByRole('link', { name: 'Enter a name' })).toBeVisible();
});

it('revokes an address after asking', async () => {
  const { user, network } = renderApp('/account/feeds', { ...answers, revokeFeedToken: { feedTokens: [] } });
  await user.click(await screen.findByRole('button', { name: 'Revoke My reader' }));
  const dialog = await screen.findByRole('alertdialog', { name: 'Revoke “My reader”?' });
  network.answer({ feedTokens: [] });
  await user.click(within(dialog).getByRole('button', { name: 'Revoke' }));
  expect(await screen.findByText('You have none yet.')).toBeVisible();
  expect(network.requests.find(({ operationName }) => operationName === 'RevokeFeedToken')?.variables).toEqual({
    id: 'f1',
  });
});
