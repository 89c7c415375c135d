import { screen, within } from '@testing-library/react';
import { accessibilityProblems } from '../../../testing/axe';
import { signedIn } from '../../../testing/people';
import { renderApp } from '../../../testing/render-app';
// Loaded when they are first needed, which takes longer than a test waits.
import '../export-pages';
import '../../../ui/confirm-dialog/confirm-dialog';

const preview = {
  name: 'Ferries', nameHere: 'Ferries (imported)', kind: 'HIDDEN', siteName: 'Old site', madeAt: '2026-11-20T09:00:00Z', posts: 3, spaces: 1, pages: 12, comments: 4, files: 2,
  fileBytes: 3_440_000, membersMatched: 5, membersUnmatched: 2, ownersMatched: 0, authorsMatched: 1, authorsMade: 2,
  refusedPosts: [{ path: 'posts/2026-11-20-abc.json', marking: 'SECRET' }], refusedPostCount: 1, leftOutFiles: [], leftOutFileCount: 0,
};
const sent = {
  id: 'i1', state: 'READY', progress: 0, fileName: 'group.zip', byteSize: 3_500_000, sentAt: '2026-11-21T09:00:00Z', finishedAt: null, preview, refusal: null,
};

it('shows in numbers what would come, asks, and says how far it is', async () => {
  const importing = { ...sent, state: 'IMPORTING', progress: 40 };
  const { user, network } = renderApp('/administration/group-import', { ...signedIn, groupImports: [sent], startGroupImport: importing });
  const entry = (await screen.findByRole('heading', { level: 3, name: 'Ferries (imported)' })).closest('li') as HTMLElement;
  expect(entry).toHaveTextContent('3 posts, 12 pages in 1 space, 4 comments, 2 files (3.4 MB)');
  expect(entry).toHaveTextContent('5 with an account here, 0 owners among them; 2 without one, who do not come');
  expect(entry).toHaveTextContent('1 post, page or version left out: the marking may not be kept here');
  expect(entry).toHaveTextContent('No owner of the group has an account here');
  expect(await accessibilityProblems()).toEqual([]);
  await user.click(within(entry).getByRole('button', { name: /^Import/ }));
  network.answer({ groupImports: [importing] });
  await user.click(await screen.findByRole('button', { name: 'Import it' }));
  expect(await screen.findByRole('progressbar', { name: 'Being imported: 40%' })).toHaveValue(40);
  expect(network.requests.find(({ operationName }) => operationName === 'StartGroupImport')?.variables).toEqual({ id: 'i1' });
});

it('says why a file was refused, and takes it away', async () => {
  const refused = { ...sent, state: 'REFUSED', preview: null, refusal: { reason: 'HASH_MISMATCH', message: 'A file was changed', path: 'group.json' } };
  const { user, network } = renderApp('/administration/group-import', { ...signedIn, groupImports: [refused], giveUpGroupImport: [] });
  expect(await screen.findByText('A file was changed.')).toBeVisible();
  expect(screen.getByText('Where: group.json. Nothing was imported.')).toBeVisible();
  expect(screen.queryByRole('button', { name: /^Import/ })).toBeNull();
  expect(await accessibilityProblems()).toEqual([]);
  network.answer({ groupImports: [] });
  await user.click(screen.getByRole('button', { name: /^Remove the file/ }));
  expect(await screen.findByText('group.zip is removed.')).toBeVisible();
});
