import { screen } from '@testing-library/react';
import { accessibilityProblems } from '../../../testing/axe';
import { aList, anItem, signedIn } from '../../../testing/people';
import { renderApp } from '../../../testing/render-app';
// Loaded when they are first needed, which takes longer than a test waits.
import './tag-page';

const letters = { id: 't1', name: 'letters', slug: 'letters', path: '/tags/letters' };

it('shows what carries the tag', async () => {
  renderApp('/tags/letters', {
    ...signedIn,
    tag: { ...letters, postCount: 1, posts: aList([anItem('Plain English')]) },
  });
  expect(await screen.findByRole('heading', { level: 1, name: '#letters' })).toBeVisible();
  expect(screen.getByText('1 post')).toBeVisible();
  expect(screen.getByRole('heading', { level: 2, name: 'Plain English' })).toBeVisible();
  expect(await accessibilityProblems()).toEqual([]);
});

it('says when nothing does', async () => {
  renderApp('/tags/letters', { ...signedIn, tag: { ...letters, postCount: 0, posts: aList([]) } });
  expect(await screen.findByRole('heading', { name: 'No posts carry this tag' })).toBeVisible();
});
