import { jest } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { accessibilityProblems } from '../../../testing/axe';
import { refused } from '../../../testing/network';
import { aList, aPerson, priya, signedIn } from '../../../testing/people';
import { renderApp } from '../../../testing/render-app';
// Loaded when they are first needed, which takes longer than a test waits.
import './drafts-page';
import '../../../ui/confirm-dialog/confirm-dialog';

// Node has no storage for browsers, so this device keeps nothing.
beforeEach(() => void jest.spyOn(console, 'info').mockImplementation(() => {}));

const aDraftCard = (more: Record<string, unknown> = {}) => ({
  id: 'd1',
  title: 'The bus stop',
  path: '/posts/the-bus-stop-d1',
  editPath: '/posts/d1/edit',
  status: 'DRAFT',
  savedAt: '2026-11-20T10:00:00Z',
  excerpt: 'One bus a day.',
  authors: [priya],
  schedule: null,
  blog: null,
  ...more,
});

it('says when and where a draft will be published, and with whom it is written', async () => {
  const schedule = { inWords: '9:30am on Tuesday 1 December 2026, Europe/London time' };
  const blog = { id: 'b1', kind: 'GROUP', name: 'Rural pilots' };
  const draft = aDraftCard({ status: 'SCHEDULED', schedule, authors: [priya, aPerson('Amara Osei')], blog });
  renderApp('/drafts', { ...signedIn, myDrafts: aList([draft]) });
  expect(await screen.findByText('Scheduled')).toBeVisible();
  expect(screen.getByText(`It will be published at ${schedule.inWords}.`)).toBeVisible();
  expect(screen.getByText('With Amara Osei')).toBeVisible();
  expect(screen.getByText('In Rural pilots')).toBeVisible();
  expect(screen.queryByText('Changes to a published post')).not.toBeInTheDocument();
});

it('lists drafts, one without a title too, and leads on to each', async () => {
  const published = aDraftCard({ id: 'd2', title: '', editPath: '/posts/d2/edit', status: 'PUBLISHED' });
  renderApp('/drafts', { ...signedIn, myDrafts: aList([aDraftCard(), published]) });
  expect(await screen.findByRole('link', { name: 'Continue writing The bus stop' })).toHaveAttribute(
    'href',
    '/posts/d1/edit',
  );
  expect(screen.getByRole('heading', { level: 2, name: 'Untitled' })).toBeVisible();
  expect(screen.getByText('Changes to a published post')).toBeVisible();
  expect(await accessibilityProblems()).toEqual([]);
});

it('deletes a draft after asking', async () => {
  const { user, network } = renderApp('/drafts', {
    ...signedIn,
    myDrafts: aList([aDraftCard()]),
    discardDraft: { post: null },
  });
  await user.click(await screen.findByRole('button', { name: 'Discard The bus stop' }));
  const dialog = await screen.findByRole('alertdialog', { name: 'Delete this draft?' });
  expect(within(dialog).getByRole('button', { name: 'Keep it' })).toHaveFocus();
  await user.click(within(dialog).getByRole('button', { name: 'Delete draft' }));
  const news = await screen.findByText('The draft was deleted.');
  expect(news).toHaveFocus();
  expect(screen.queryByText('The bus stop')).not.toBeInTheDocument();
  expect(network.requests).toContainEqual({ operationName: 'DiscardDraft', variables: { postId: 'd1' } });
});

it('keeps the draft and says why when it could not be deleted', async () => {
  const { user } = renderApp('/drafts', {
    ...signedIn,
    myDrafts: aList([aDraftCard()]),
    discardDraft: refused('INTERNAL', { reference: '7F-2210' }),
  });
  await user.click(await screen.findByRole('button', { name: 'Discard The bus stop' }));
  await user.click(await screen.findByRole('button', { name: 'Delete draft' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('7F-2210');
});

it('says what will be here', async () => {
  renderApp('/drafts', { ...signedIn, myDrafts: aList([]) });
  expect(await screen.findByRole('heading', { name: 'You have no drafts' })).toBeVisible();
});
