import { screen, waitFor, within } from '@testing-library/react';
import { accessibilityProblems } from '../../../testing/axe';
import { aList, anItem, priya, signedIn } from '../../../testing/people';
import { renderApp } from '../../../testing/render-app';
// Loaded when they are first needed, which takes longer than a test waits.
import './tag-page';
import './tags-page';

const letters = { id: 't1', name: 'letters', slug: 'letters', path: '/tags/letters', wikiPages: aList([]) };

it('shows what carries the tag', async () => {
  renderApp('/tags/letters', {
    ...signedIn,
    tag: { ...letters, postCount: 1, writers: [{ count: 1, person: priya }], posts: aList([anItem('Plain English')]) },
  });
  expect(await screen.findByRole('heading', { level: 1, name: '#letters' })).toBeVisible();
  expect(screen.getByText('1 post')).toBeVisible();
  expect(screen.getByRole('heading', { level: 2, name: 'Plain English' })).toBeVisible();
  expect(within(screen.getByRole('complementary', { name: 'People' })).getByRole('link', { name: 'Priya Raman' })).toBeVisible();
  expect(await accessibilityProblems()).toEqual([]);
});

it('leads from an older name to the present one', async () => {
  const { address } = renderApp('/tags/post', { ...signedIn, tag: { ...letters, postCount: 0, writers: [], posts: aList([]) } });
  await waitFor(() => expect(address()).toBe('/tags/letters'));
});

it('lists all tags from A to Z, or those of one letter', async () => {
  const tags = aList([{ ...letters, postCount: 3 }, { ...letters, id: 't2', name: '24 hours', postCount: 1 }]);
  const { network } = renderApp('/tags?letter=%23', { ...signedIn, tagInitials: ['#', 'l'], tags });
  expect(await screen.findByRole('heading', { level: 2, name: 'L' })).toBeVisible();
  expect(screen.getByRole('link', { name: '#' })).toHaveAttribute('aria-current', 'page');
  expect(screen.getByRole('link', { name: 'letters' }).closest('li')).toHaveTextContent('3 posts');
  expect(network.requests.at(-1)?.variables).toMatchObject({ letter: '#' });
  expect(await accessibilityProblems()).toEqual([]);
});

it('says when nothing does', async () => {
  renderApp('/tags/letters', { ...signedIn, tag: { ...letters, postCount: 0, writers: [], posts: aList([]) } });
  expect(await screen.findByRole('heading', { name: 'No posts carry this tag' })).toBeVisible();
});
