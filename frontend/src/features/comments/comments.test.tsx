import { screen, waitFor, within } from '@testing-library/react';
import { accessibilityProblems } from '../../testing/axe';
import { refused } from '../../testing/network';
import { aList, aPerson, priya, signedIn } from '../../testing/people';
import { renderApp } from '../../testing/render-app';
import { aPost } from '../blogs/testing/posts';
// Loaded when they are first needed, which takes longer than a test waits.
import '../blogs/post/post-page';
import '../../ui/confirm-dialog/confirm-dialog';

const path = '/posts/letters-people-never-open-k3x9';
const callum = aPerson('Callum Fairweather');
const noReplies = { ...aList([]), totalCount: 0 };

function aComment(id: string, text: string, more: Record<string, unknown> = {}) {
  return {
    id,
    author: callum,
    html: `<p>${text}</p>`,
    text,
    state: 'VISIBLE',
    createdAt: `2026-11-20T10:0${Math.min(id.length, 9)}:00Z`,
    editedAt: null,
    path: `${path}#comment-${id}`,
    byItemAuthor: false,
    replies: noReplies,
    replyCount: 0,
    viewerCan: { edit: false, delete: false, reply: true, resolve: false },
    viewerCanReport: false,
    viewerCanHide: false,
    hiddenNotice: null,
    resolvedAt: null,
    resolvedBy: null,
    passage: null,
    ...more,
  };
}

function asked(network: { requests: { operationName: string; variables: unknown }[] }, name: string): unknown {
  return network.requests.find(({ operationName }) => operationName === name)?.variables;
}

const mine = { author: priya, viewerCan: { edit: true, delete: true, reply: true, resolve: false } };

function withComments(comments: unknown[], more: Record<string, unknown> = {}) {
  const page = { ...aList(comments), totalCount: comments.length };
  return { ...signedIn, post: aPost({ comments: page, commentCount: comments.length, ...more }) };
}

beforeEach(() => {
  globalThis.IntersectionObserver = class {
    observe() {}
    disconnect() {}
  } as unknown as typeof IntersectionObserver;
  localStorage.clear();
});

it('shows threads with their replies, and marks what was taken away', async () => {
  const reply = aComment('bb', 'Yes, for three weeks.', { byItemAuthor: true });
  const thread = aComment('a', 'Did the legal team push back?', {
    replyCount: 1,
    replies: { ...aList([reply]), totalCount: 1 },
  });
  const gone = { author: null, html: '', text: '', viewerCan: { edit: false, delete: false, reply: false, resolve: false } };
  const deleted = aComment('ccc', '', { ...gone, state: 'DELETED' });
  const hidden = aComment('dddd', '', { ...gone, state: 'HIDDEN' });
  renderApp(path, withComments([thread, deleted, hidden]));
  expect(await screen.findByText('Did the legal team push back?')).toBeVisible();
  expect(within(screen.getByRole('list', { name: 'Replies' })).getByText('Author')).toBeVisible();
  expect(screen.getByText('This comment was deleted by its author')).toBeVisible();
  expect(screen.getByText('Removed by a moderator')).toBeVisible();
  expect(await accessibilityProblems()).toEqual([]);
});

it('adds a comment and moves to it', async () => {
  const addComment = ({ input }: { input: { id: string; text: string } }) => ({
    __typename: 'CommentAdded',
    comment: aComment(input.id, input.text, mine),
  });
  const { user, network } = renderApp(path, { ...withComments([]), addComment });
  await user.type(await screen.findByRole('textbox', { name: 'Add a comment' }), 'Were the 28 days');
  await user.click(screen.getByRole('button', { name: 'Comment' }));
  expect(await screen.findByRole('article', { name: 'Comment by Priya Raman' })).toHaveFocus();
  expect(screen.getByRole('textbox', { name: 'Add a comment' })).toHaveValue('');
  expect(screen.getByRole('heading', { name: '1 comment' })).toBeVisible();
  expect(asked(network, 'AddComment')).toMatchObject({ input: { itemId: aPost().id, text: 'Were the 28 days' } });
});

it('says what is missing in an empty comment', async () => {
  const { user } = renderApp(path, withComments([]));
  const field = await screen.findByRole('textbox', { name: 'Add a comment' });
  await user.type(field, ' ');
  await user.click(screen.getByRole('button', { name: 'Comment' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('Enter a comment');
  expect(field).toHaveFocus();
});

it('keeps the words when the session has ended, and has them again afterwards', async () => {
  const first = renderApp(path, { ...withComments([]), addComment: refused('UNAUTHENTICATED') });
  await first.user.type(await screen.findByRole('textbox', { name: 'Add a comment' }), 'Not lost');
  await first.user.click(screen.getByRole('button', { name: 'Comment' }));
  expect(await screen.findByRole('link', { name: 'Sign in again' })).toHaveAttribute(
    'href',
    expect.stringContaining('next='),
  );
  first.unmount();
  renderApp(path, withComments([]));
  expect(await screen.findByRole('textbox', { name: 'Add a comment' })).toHaveValue('Not lost');
});

it('sends the same comment again under the same id', async () => {
  const { user, network } = renderApp(path, { ...withComments([]), addComment: refused('UNAVAILABLE') });
  await user.type(await screen.findByRole('textbox', { name: 'Add a comment' }), 'Once');
  await user.keyboard('{Control>}{Enter}{/Control}');
  await screen.findByRole('alert');
  await user.keyboard('{Control>}{Enter}{/Control}');
  await screen.findByRole('alert');
  const ids = network.requests
    .filter(({ operationName }) => operationName === 'AddComment')
    .map(({ variables }) => (variables['input'] as { id: string }).id);
  expect(ids).toHaveLength(2);
  expect(new Set(ids).size).toBe(1);
});

it('answers a comment within its thread', async () => {
  const addComment = ({ input }: { input: { id: string; text: string } }) => ({
    __typename: 'CommentAdded',
    comment: aComment(input.id, input.text, mine),
  });
  const { user, network } = renderApp(path, { ...withComments([aComment('a', 'Did it?')]), addComment });
  await user.click(await screen.findByRole('button', { name: 'Reply to Callum Fairweather' }));
  expect(screen.getByRole('textbox', { name: 'Reply to Callum Fairweather' })).toHaveFocus();
  await user.keyboard('Yes{Control>}{Enter}{/Control}');
  expect(await within(screen.getByRole('list', { name: 'Replies' })).findByRole('article')).toHaveFocus();
  expect(asked(network, 'AddComment')).toMatchObject({ input: { parentId: 'a', text: 'Yes' } });
});

it('changes a comment', async () => {
  const editComment = ({ input }: { input: { text: string } }) => ({
    __typename: 'CommentEdited',
    comment: aComment('a', input.text, { ...mine, editedAt: '2026-11-20T11:00:00Z' }),
  });
  const { user } = renderApp(path, { ...withComments([aComment('a', 'Wrogn', mine)]), editComment });
  await user.click(await screen.findByRole('button', { name: 'Edit your comment' }));
  const field = screen.getByRole('textbox', { name: 'Change your comment' });
  await user.clear(field);
  await user.type(field, 'Right');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('Right')).toBeVisible();
  expect(screen.getByRole('article', { name: 'Comment by Priya Raman' })).toHaveTextContent('edited');
});

it('deletes after asking and leaves a mark', async () => {
  const deleteComment = () => ({ comment: aComment('a', '', { author: null, html: '', state: 'DELETED' }) });
  const { user } = renderApp(path, { ...withComments([aComment('a', 'Oh', mine)]), deleteComment });
  await user.click(await screen.findByRole('button', { name: 'Delete your comment' }));
  await user.click(await screen.findByRole('button', { name: 'Delete comment' }));
  expect(await screen.findByText('This comment was deleted by its author')).toBeVisible();
  expect(screen.getByRole('article', { name: 'Deleted comment' })).toHaveFocus();
});

it('shows more, says how many are left, and moves to the first of them', async () => {
  const pages: Record<string, unknown> = {
    first: { ...aList([aComment('a', 'One')], 'second'), totalCount: 2 },
    second: { ...aList([aComment('bb', 'Two')]), totalCount: 2 },
  };
  const comments = ({ after }: { after?: string }) => pages[after ?? 'first'];
  const { user } = renderApp(path, withComments([], { comments, commentCount: 2 }));
  await user.click(await screen.findByRole('button', { name: 'Show 1 more comment' }));
  const second = (await screen.findByText('Two')).closest('article');
  await waitFor(() => expect(second).toHaveFocus());
});

it('brings the thread of a comment that the address points at', async () => {
  const thread = aComment('zz', 'Far below', { createdAt: '2026-11-21T10:00:00Z' });
  const more = { comments: { ...aList([aComment('a', 'One')], 'second'), totalCount: 400 }, commentThread: thread };
  renderApp(`${path}#comment-zz`, withComments([], more));
  const article = (await screen.findByText('Far below')).closest('article');
  await waitFor(() => expect(article).toHaveFocus());
  expect(article).toHaveClass('cb-comment--target');
});

it('says when the comment of a link is gone', async () => {
  renderApp(`${path}#comment-nowhere`, withComments([aComment('a', 'One')]));
  expect(await screen.findByText('The comment you followed is not here any more.')).toBeVisible();
});

it('shows what a moderator has hidden to its author, who can mend it', async () => {
  const hiddenNotice = { caseId: 'c1', reason: null, message: 'Be kind.', hiddenAt: '2026-11-21T10:00:00Z', viewerCanAskSecondLook: true, viewerCanSeeCase: false };
  const viewerCan = { edit: true, delete: false, reply: false, resolve: false };
  const hidden = aComment('a', 'Mean words.', { author: priya, state: 'HIDDEN', hiddenNotice, viewerCan });
  const mended = { ...hidden, text: 'Kind words.', html: '<p>Kind words.</p>' };
  const { user } = renderApp(path, { ...withComments([hidden]), editComment: { __typename: 'CommentEdited', comment: mended } });
  const card = await screen.findByRole('article', { name: 'Your comment, hidden by a moderator' });
  expect(card).toHaveTextContent('Mean words.');
  expect(within(card).getByRole('link', { name: 'Ask for a second look' })).toBeVisible();
  await user.click(within(card).getByRole('button', { name: 'Edit your comment' }));
  await user.click(within(card).getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('Your comment was changed. It stays hidden.')).toBeInTheDocument();
  expect(await accessibilityProblems()).toEqual([]);
});

it('lets moderators of the group close comments and hide one, and says so to everybody', async () => {
  const comment = aComment('a', 'Too loud', { viewerCanHide: true });
  const open = withComments([comment], { viewerCanLockComments: true });
  const closed = withComments([comment], { viewerCanLockComments: true, commentsLocked: true, viewerCan: { ...open.post.viewerCan, comment: false } });
  const { user, network } = renderApp(path, { ...open, lockComments: { __typename: 'Post', kind: 'post', id: 'p1' } });
  expect(await screen.findByRole('link', { name: 'Hide comment by Callum Fairweather' })).toHaveAttribute('href', '/hide/comment/a');
  network.answer(closed);
  await user.click(screen.getByRole('button', { name: 'Close comments' }));
  expect(await screen.findByText('Comments are closed, because a moderator of the group has closed them.')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Open comments again' })).toBeVisible();
  expect(screen.queryByRole('textbox', { name: 'Add a comment' })).not.toBeInTheDocument();
  expect(await accessibilityProblems()).toEqual([]);
});
