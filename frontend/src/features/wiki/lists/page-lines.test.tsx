import { screen, within } from '@testing-library/react';
import { accessibilityProblems } from '../../../testing/axe';
import { aList, anItem, aPerson, priya, signedIn } from '../../../testing/people';
import { renderApp } from '../../../testing/render-app';
// Loaded when they are first needed, which takes longer than a test waits.
import '../../blogs/tag/tag-page';
import '../../profiles/profile/profile-page';

const aLine = (title: string) => ({
  id: title, title, path: `/wiki/${title.toLowerCase()}`, space: { id: 's1', name: 'Research methods', path: '/spaces/research-methods-s1' },
  lastChange: { at: '2026-11-20T10:31:00Z', person: aPerson('Rhiannon Pugh') },
});
const letters = { id: 't1', name: 'letters', slug: 'letters', path: '/tags/letters', postCount: 1, writers: [{ count: 1, person: priya }], posts: aList([anItem('Plain English')]) };

it('stands beside the posts of a tag, and goes on', async () => {
  const first = { nodes: [aLine('Playbook')], pageInfo: { hasNextPage: true, endCursor: 'c' } };
  const wikiPages = ({ after }: { after: string | null }) => (after ? aList([aLine('Envelopes')]) : first);
  const { user } = renderApp('/tags/letters', { ...signedIn, tag: { ...letters, wikiPages } });
  const list = await screen.findByRole('region', { name: 'Wiki pages' });
  expect(within(list).getByRole('link', { name: 'Playbook' })).toHaveAttribute('href', '/wiki/playbook');
  expect(within(list).getByRole('link', { name: 'Rhiannon Pugh' })).toBeVisible();
  await user.click(within(list).getByRole('button', { name: 'Show more wiki pages' }));
  expect(await within(list).findByRole('link', { name: 'Envelopes' })).toBeVisible();
  expect(within(list).queryByRole('button')).not.toBeInTheDocument();
  expect(await accessibilityProblems()).toEqual([]);
});

it('tells what somebody wrote in the wiki, and nothing where they wrote nothing', async () => {
  const person = aPerson('Amara Osei', { editedPages: aList([aLine('Playbook')]) });
  const { unmount } = renderApp(person.path, { ...signedIn, similarPeople: [], person });
  const list = await screen.findByRole('region', { name: 'Wiki pages' });
  expect(within(list).getByRole('link', { name: 'Research methods' })).toBeVisible();
  unmount();
  renderApp('/tags/letters', { ...signedIn, tag: { ...letters, wikiPages: aList([]) } });
  expect(await screen.findByRole('heading', { name: 'Plain English' })).toBeVisible();
  expect(screen.queryByRole('region', { name: 'Wiki pages' })).not.toBeInTheDocument();
});
