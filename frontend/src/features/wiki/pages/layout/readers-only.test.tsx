import { screen } from '@testing-library/react';
import { accessibilityProblems } from '../../../../testing/axe';
import { signedIn } from '../../../../testing/people';
import { renderApp } from '../../../../testing/render-app';
import { aPage } from '../../../../testing/wiki';
// Loaded when it is first needed, which takes longer than a test waits.
import '../../editor/edit-page';
import '../page-pages';

const page = { id: 'p2', title: 'Letters playbook', path: '/wiki/letters-playbook-p2', versionNumber: 4, commentCount: 0, space: null };
const show = (suggestChange: boolean) =>
  renderApp('/wiki/letters-playbook-p2/edit', { ...signedIn, embedHosts: [], wikiPage: { ...page, viewerCan: { edit: false, suggestChange } } });

it('leads readers who come to the editor to the page, and to a copy that they may change', async () => {
  show(true);
  expect(await screen.findByRole('heading', { level: 1, name: 'You can read “Letters playbook”, but not edit it' })).toBeVisible();
  expect(screen.getByRole('link', { name: 'Read the page' })).toHaveAttribute('href', '/wiki/letters-playbook-p2');
  expect(screen.getByRole('link', { name: 'Suggest a change' })).toHaveAttribute('href', '/wiki/p2/suggest');
  expect(await accessibilityProblems()).toEqual([]);
});

it('offers nothing to change where nobody may', async () => {
  show(false);
  expect(await screen.findByRole('link', { name: 'Read the page' })).toBeVisible();
  expect(screen.queryByRole('link', { name: 'Suggest a change' })).toBeNull();
});

it.each(['describe', 'move', 'delete'])('stands in the place of what only editors do: %s', async (place) => {
  const wikiPage = aPage({ viewerCan: { edit: false, suggestChange: true, comment: true, seeHistory: true } });
  renderApp(`/wiki/letters-playbook-p2/${place}`, { ...signedIn, wikiPage });
  expect(await screen.findByRole('heading', { level: 1, name: 'You can read “Letters playbook”, but not edit it' })).toBeVisible();
  expect(screen.getByRole('link', { name: 'Suggest a change' })).toHaveAttribute('href', '/wiki/p2/suggest');
});
