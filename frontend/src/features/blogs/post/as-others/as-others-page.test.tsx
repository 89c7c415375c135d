import { screen, within } from '@testing-library/react';
import { accessibilityProblems } from '../../../../testing/axe';
import { renderApp } from '../../../../testing/render-app';
import { refused } from '../../../../testing/network';
import { aList, aPerson, signedIn } from '../../../../testing/people';
import { aBlog, aPost, everything } from '../../testing/posts';
// Loaded when it is first needed, which takes longer than a test waits.
import './as-others-page';
import '../post-page';

const member = { id: 'member', label: 'A member of Rural pilots', canRead: true };
const other = { id: 'other', label: 'Somebody in another department, not in Rural pilots', canRead: false };
const path = aPost().path;
const inGroup = { blog: { ...aBlog('GROUP', 'Rural pilots'), path: '/groups/rural-pilots-1' }, viewerCan: everything };
const comment = {
  id: 'c1', author: aPerson('Callum Fairweather'), html: '<p>We waited too.</p>', text: 'We waited too.', state: 'VISIBLE', createdAt: '2026-11-20T10:00:00Z', editedAt: null,
  path: `${path}#comment-c1`, byItemAuthor: false, replyCount: 1, replies: { ...aList([]), totalCount: 1 }, viewerCan: { edit: false, delete: false, reply: true, resolve: false },
  viewerCanReport: true, viewerCanHide: false, hiddenNotice: null, resolvedAt: null, resolvedBy: null, passage: null,
};
const said = { ...aList([comment]), totalCount: 1 };
const answers = {
  ...signedIn,
  post: aPost({ ...inGroup, otherReaders: [member, other] }),
  postAs: ({ reader }: { reader: string }) =>
    reader === 'member' ? { reader: member, post: aPost({ blog: inGroup.blog, commentCount: 2, comments: said }) } : { reader: other, post: null },
};

beforeEach(() => {
  globalThis.IntersectionObserver = class {
    observe() {}
    disconnect() {}
  } as unknown as typeof IntersectionObserver;
});

it('leads authors from the post to what a member sees, without their tools, and to what others get instead', async () => {
  const { user, network } = renderApp(path, answers);
  await user.click(await screen.findByRole('button', { name: 'More actions' }));
  await user.click(screen.getByRole('link', { name: 'See it as others' }));
  expect(await screen.findByText('This is what others see: a member of Rural pilots.')).toBeVisible();
  expect(await screen.findByRole('heading', { level: 1, name: 'Letters people never open' })).toBeVisible();
  expect(screen.queryByRole('link', { name: 'Edit' })).not.toBeInTheDocument();
  expect(screen.queryByRole('textbox', { name: 'Add a comment' })).not.toBeInTheDocument();
  const comments = within(await screen.findByRole('region', { name: '2 comments' }));
  expect(comments.getByText('We waited too.')).toBeVisible();
  expect(comments.getByText('They can show 1 more reply.')).toBeVisible();
  expect(comments.queryByRole('button')).not.toBeInTheDocument();
  expect(comments.queryByRole('link', { name: /^Report/ })).not.toBeInTheDocument();
  expect(await accessibilityProblems()).toEqual([]);

  const kinds = screen.getByRole('navigation', { name: 'Look as' });
  expect(within(kinds).getByRole('link', { name: member.label })).toHaveAttribute('aria-current', 'page');
  await user.click(within(kinds).getByRole('link', { name: other.label }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Page not found' })).toBeVisible();
  expect(screen.getByText(/For them there is no such page/)).toBeVisible();
  expect(await accessibilityProblems()).toEqual([]);
  await user.click(screen.getByRole('link', { name: 'Stop looking as others' }));
  expect(await screen.findByRole('link', { name: 'Edit' })).toBeVisible();
  expect(network.requests.map(({ operationName }) => operationName)).not.toContain('CountRead');
});

it('is not found for those who did not write it', async () => {
  renderApp(`${path}/as`, { ...answers, post: aPost({ otherReaders: [] }), postAs: refused('NOT_FOUND') });
  expect(await screen.findByRole('heading', { level: 1, name: 'Page not found' })).toBeVisible();
  expect(screen.queryByText(/This is what others see/)).not.toBeInTheDocument();
});
