import { screen } from '@testing-library/react';
import { accessibilityProblems } from '../../../testing/axe';
import { aList, anItem, signedIn } from '../../../testing/people';
import { renderApp } from '../../../testing/render-app';
import { greeting } from './greeting';
// Loaded when they are first needed, which takes longer than a test waits.
import './home-page';

const answers = { ...signedIn, myDrafts: aList([]), latest: aList([anItem('Plain English')]) };

it('shows the latest posts, and says that there is an end', async () => {
  renderApp('/', answers);
  expect(await screen.findByRole('heading', { level: 3, name: 'Plain English' })).toBeVisible();
  expect(screen.getByText('You are up to date.')).toBeVisible();
  expect(await screen.findByRole('heading', { level: 1, name: /^Good \w+, Priya$/ })).toBeVisible();
  expect(screen.getByRole('link', { name: 'Share something you are working on' })).toHaveAttribute('href', '/write');
  expect(await accessibilityProblems()).toEqual([]);
});

it('shows more on request, moves to the first new post and says how many came', async () => {
  const pages: Record<string, unknown> = {
    first: aList([anItem('One'), anItem('Two')], 'second'),
    second: aList([anItem('Two'), anItem('Three'), anItem('Four')]),
  };
  const { user } = renderApp('/', { ...answers, latest: ({ after }: { after?: string }) => pages[after ?? 'first'] });
  await user.click(await screen.findByRole('button', { name: 'Show more' }));
  expect(await screen.findByRole('link', { name: 'Three' })).toHaveFocus();
  expect(screen.getByText('2 more posts shown')).toBeInTheDocument();
  expect(screen.getAllByRole('heading', { level: 3 }).map((title) => title.textContent)).toEqual([
    'One',
    'Two',
    'Three',
    'Four',
  ]);
  expect(screen.queryByRole('button', { name: 'Show more' })).not.toBeInTheDocument();
});

it('keeps what is there when the next page cannot be loaded', async () => {
  const { user, network } = renderApp('/', { ...answers, latest: aList([anItem('One')], 'second') });
  const more = await screen.findByRole('button', { name: 'Show more' });
  network.setReachable(false);
  await user.click(more);
  expect(await screen.findByRole('alert')).toHaveTextContent('You are offline');
  expect(screen.getByRole('link', { name: 'One' })).toBeVisible();
});

it('invites to write where nothing is published', async () => {
  renderApp('/', { ...answers, latest: aList([]) });
  expect(await screen.findByRole('link', { name: 'Write the first post' })).toHaveAttribute('href', '/write');
});

it('lists what waits to be finished', async () => {
  const draft = { id: 'd1', title: '', editPath: '/posts/d1/edit', savedAt: '2026-11-20T10:00:00Z' };
  renderApp('/', { ...answers, myDrafts: aList([draft]) });
  expect(await screen.findByRole('link', { name: /^Untitled/ })).toHaveAttribute('href', '/posts/d1/edit');
});

it.each([
  [9, 'Good morning, Priya'],
  [13, 'Good afternoon, Priya'],
  [20, 'Good evening, Priya'],
])('greets at %d', (hour, words) => {
  expect(greeting('Priya Raman', new Date(2026, 10, 20, hour))).toBe(words);
});
