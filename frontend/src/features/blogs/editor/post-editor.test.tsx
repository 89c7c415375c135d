import { jest } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { accessibilityProblems } from '../../../testing/axe';
import { refused } from '../../../testing/network';
import { renderApp } from '../../../testing/render-app';
import { aDraft, aPost, editorAnswers, everything } from '../testing/posts';
// Loaded by the route when it is visited, which takes longer than a test waits.
import './edit-page';
import './set-aside/set-aside-list';
import './write-page';
import '../post/post-page';

const id = aPost().id;
const edit = `/posts/${id}/edit`;
const draftPost = (more: Record<string, unknown> = {}) =>
  aPost({ status: 'DRAFT', revisionNumber: 0, viewerCan: everything, draft: aDraft(), ...more });

type Saved = { input: { id?: string; postId?: string; baseVersion?: number; draft: Record<string, unknown> } };
const saved = ({ input }: Saved, version: number) => ({
  __typename: 'DraftSaved',
  post: draftPost({ id: input.id ?? input.postId, draft: aDraft({ ...input.draft, version }) }),
});

beforeEach(() => {
  // This device keeps nothing: Node has no storage for browsers.
  jest.spyOn(console, 'info').mockImplementation(() => {});
  globalThis.IntersectionObserver = class {
    observe() {}
    disconnect() {}
  } as unknown as typeof IntersectionObserver;
  // jsdom lays nothing out; the editor asks where its text stands.
  Range.prototype.getClientRects = () => [] as unknown as DOMRectList;
  Range.prototype.getBoundingClientRect = () => new DOMRect();
  document.elementFromPoint = () => null;
});

/** The server takes every text: the editor saves by itself whenever a test is slow. */
const takesAll = {
  ...editorAnswers,
  saveDraft: (given: Saved) => saved(given, (given.input.baseVersion ?? 0) + 1),
};

const names = (network: { requests: { operationName: string }[] }) =>
  network.requests.map(({ operationName }) => operationName);

it('shows the draft with its settings and what is still to do', async () => {
  renderApp(edit, { ...takesAll, post: draftPost() });
  expect(await screen.findByRole('textbox', { name: 'Title' })).toHaveValue('The bus stop');
  expect(screen.getByRole('textbox', { name: 'Post' })).toHaveTextContent('One bus a day.');
  expect(screen.getByRole('radio', { name: 'Everyone on Crossbench' })).toBeChecked();
  expect(screen.getByText('214 people in 6 departments')).toBeVisible();
  expect(screen.getByText('4 words, 1 min read')).toBeVisible();
  expect(screen.getByText('The post has a title')).toBeVisible();
  expect(await accessibilityProblems()).toEqual([]);
});

it('opening a draft changes nothing', async () => {
  const { network, unmount } = renderApp(edit, { ...takesAll, post: draftPost() });
  await screen.findByRole('textbox', { name: 'Title' });
  unmount();
  expect(names(network)).not.toContain('SaveDraft');
});

it('makes a new post once, saves what is left and publishes it', async () => {
  let made: Saved | undefined;
  const createPost = (given: Saved) => {
    made = given;
    return saved(given, 1);
  };
  const publishPost = () => ({ __typename: 'PostPublished', post: draftPost({ status: 'PUBLISHED', title: 'Buses' }) });
  const post = () =>
    draftPost({ id: made?.input.id, status: 'PUBLISHED', title: 'Buses', draft: aDraft({ changed: false }) });
  const { user, network, address } = renderApp('/write', { ...takesAll, post, createPost, publishPost });
  await user.type(await screen.findByRole('textbox', { name: 'Title' }), 'Buses{Enter}In the rain');
  expect(screen.getByRole('textbox', { name: 'Introduction (optional)' })).toHaveValue('In the rain');
  const checks = screen.getByRole('complementary', { name: 'Post settings' });
  await waitFor(() => expect(checks).toHaveTextContent('There is no text yet.'));
  await user.click(screen.getByRole('button', { name: 'Publish' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('Write something to publish');
  expect(names(network)).not.toContain('PublishPost');

  await user.click(screen.getByRole('button', { name: 'Table' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Insert a table' }));
  await user.click(screen.getByRole('button', { name: 'Publish' }));
  expect(await screen.findByText('Your post is published.')).toBeVisible();
  expect(made?.input).toMatchObject({ draft: { title: expect.stringMatching(/^B/), audience: 'EVERYONE' } });
  expect(names(network).filter((name) => name === 'CreatePost')).toHaveLength(1);
  expect(network.requests.find(({ operationName }) => operationName === 'PublishPost')?.variables).toEqual({
    input: { postId: made?.input.id, draftVersion: expect.any(Number), summary: null, acceptedWarnings: [] },
  });
  expect(address()).toBe(aPost().path);
});

it('lists what is missing, with links to it', async () => {
  const { user } = renderApp(edit, { ...takesAll, post: draftPost({ draft: aDraft({ title: '' }) }) });
  await user.click(await screen.findByRole('button', { name: 'Publish' }));
  const summary = await screen.findByRole('alert', { name: 'There is a problem' });
  expect(summary).toHaveFocus();
  await user.click(within(summary).getByRole('link', { name: 'Enter a title' }));
  expect(screen.getByRole('textbox', { name: 'Title' })).toHaveFocus();
  await user.keyboard('Buses in the rain');
  expect(screen.getByRole('textbox', { name: 'Title' })).toHaveValue('Buses in the rain');
});

it('asks whether personal data is meant, and publishes when it is', async () => {
  const warnings = [{ key: 'nhs-number-1', message: 'The text holds what looks like an NHS number.' }];
  const publishPost = ({ input }: { input: { acceptedWarnings: string[] } }) =>
    input.acceptedWarnings.includes('nhs-number-1')
      ? { __typename: 'PostPublished', post: draftPost({ status: 'PUBLISHED' }) }
      : { __typename: 'WarningsToAccept', warnings };
  const { user } = renderApp(edit, { ...takesAll, post: draftPost(), publishPost });
  await user.click(await screen.findByRole('button', { name: 'Publish' }));
  const dialog = await screen.findByRole('alertdialog', { name: 'Is this meant to be in the post?' });
  expect(dialog).toHaveTextContent('The text holds what looks like an NHS number.');
  await user.click(within(dialog).getByRole('button', { name: 'Go back and change it' }));
  expect(dialog).not.toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Publish' }));
  await user.click(await screen.findByRole('button', { name: 'Publish it as it is' }));
  expect(await screen.findByText('Your post is published.')).toBeVisible();
});

const theirText = {
  type: 'doc',
  content: [{ type: 'paragraph', attrs: { id: 'bbbbbbbbbb' }, content: [{ type: 'text', text: 'Two buses a day.' }] }],
};

it('shows both texts when somebody else saved, and saves mine over theirs when chosen', async () => {
  const theirs = aDraft({ version: 7, title: 'Theirs', body: theirText, savedBy: { ...aPost().authors[0], isViewer: false } });
  let saves: Record<string, unknown>[] = [];
  const saveDraft = (given: Saved) => {
    if (given.input.baseVersion !== 7) return { __typename: 'EditConflict', current: theirs };
    saves = [...saves, given.input];
    return saved(given, 8);
  };
  const [other] = aPost().authors;
  const aside = { id: 'aside', title: 'Theirs', savedBy: other, setAsideAt: '2026-11-20T10:43:00Z', setAsideBy: other };
  const post = () => draftPost({ setAsideDrafts: saves.length > 0 ? [aside] : [], setAsideDraft: theirs });
  const { user } = renderApp(edit, { ...takesAll, post, saveDraft });
  await user.type(await screen.findByRole('textbox', { name: 'Title' }), ' again');
  await user.click(screen.getByRole('button', { name: 'Preview' }));
  const panel = await screen.findByRole('alert', { name: 'Someone else changed this draft' });
  expect(within(panel).getByRole('region', { name: 'The saved text' })).toHaveTextContent('Theirs');
  expect(within(panel).getByRole('region', { name: 'The text here' })).toHaveTextContent('The bus stop again');
  expect(within(panel).getAllByText('Only here:', { exact: false })).toHaveLength(2);
  expect(panel).toHaveTextContent('They differ in: title, text.');
  await user.click(within(panel).getByRole('button', { name: 'Keep mine' }));
  await waitFor(() => expect(screen.queryByRole('alert', { name: /Someone else/ })).not.toBeInTheDocument());
  expect(screen.getByRole('region', { name: 'A text that was set aside' })).toHaveTextContent('Theirs');
  await waitFor(() =>
    expect(saves[0]).toMatchObject({ baseVersion: 7, setsAside: true, draft: { title: 'The bus stop again' } }),
  );
  await user.click(screen.getByRole('button', { name: 'Close' }));

  await user.click(screen.getByRole('button', { name: 'Write' }));
  const list = await screen.findByRole('region', { name: 'Texts set aside' });
  await user.click(within(list).getByRole('button', { name: 'Theirs' }));
  await user.click(await screen.findByRole('button', { name: 'Go on with this text' }));
  await waitFor(() => expect(screen.getByRole('textbox', { name: 'Title' })).toHaveValue('Theirs'));
  expect(screen.getByRole('textbox', { name: 'Post' })).toHaveTextContent('Two buses a day.');
  expect(await accessibilityProblems()).toEqual([]);
});

it('takes theirs and keeps mine to copy from', async () => {
  const theirs = aDraft({ version: 7, title: 'Theirs', savedBy: { ...aPost().authors[0], isViewer: false } });
  const { user } = renderApp(edit, {
    ...takesAll,
    post: draftPost(),
    saveDraft: { __typename: 'EditConflict', current: theirs },
  });
  await user.type(await screen.findByRole('textbox', { name: 'Title' }), ' again');
  await user.click(screen.getByRole('button', { name: 'Publish' }));
  await user.click(await screen.findByRole('button', { name: 'Use theirs' }));
  expect(screen.getByRole('textbox', { name: 'Title' })).toHaveValue('Theirs');
  const aside = screen.getByRole('region', { name: 'The text you did not choose' });
  expect(aside).toHaveTextContent('The bus stop again');
  await user.click(within(aside).getByRole('button', { name: 'Close' }));
  expect(aside).not.toBeInTheDocument();
});

it('says that one is signed out, leads back here, and goes on saving afterwards', async () => {
  const answers = { ...takesAll, post: draftPost(), saveDraft: refused('UNAUTHENTICATED') };
  const { user, network } = renderApp(edit, answers);
  await user.type(await screen.findByRole('textbox', { name: 'Title' }), ' again');
  await user.click(screen.getByRole('button', { name: 'Publish' }));
  expect(await screen.findByText('You have been signed out.')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Sign in' })).toHaveAttribute(
    'href',
    `/sign-in?next=${encodeURIComponent(edit)}`,
  );
  expect(names(network)).not.toContain('PublishPost');
  network.answer({
    saveDraft: (given: Saved) => saved(given, 2),
    publishPost: { __typename: 'PostPublished', post: draftPost({ status: 'PUBLISHED' }) },
  });
  await user.click(screen.getByRole('button', { name: 'Publish' }));
  expect(await screen.findByText('Your post is published.')).toBeVisible();
});

it('shows what the server does not accept at its field', async () => {
  const problems = [{ field: 'draft.tags', message: 'Use letters and numbers in tags' }];
  const { user } = renderApp(edit, {
    ...takesAll,
    post: draftPost(),
    saveDraft: { __typename: 'ValidationFailed', problems },
  });
  const tags = await screen.findByRole('combobox', { name: 'Tags' });
  await user.type(tags, 'b*s{Enter}');
  expect(screen.getByRole('button', { name: 'Remove b*s' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Publish' }));
  await user.click(await screen.findByRole('link', { name: 'Use letters and numbers in tags' }));
  expect(tags).toHaveFocus();
});

it('adds and removes tags by keyboard', async () => {
  const { user } = renderApp(edit, { ...takesAll, post: draftPost({ draft: aDraft({ tags: ['letters'] }) }) });
  const tags = await screen.findByRole('combobox', { name: 'Tags' });
  await user.type(tags, 'Letters{Enter}');
  await user.type(tags, 'rural life,');
  expect(screen.getAllByRole('button', { name: /^Remove/ }).map((button) => button.ariaLabel)).toEqual([
    'Remove letters',
    'Remove rural life',
  ]);
  await user.type(tags, '{Backspace}');
  expect(screen.queryByRole('button', { name: 'Remove rural life' })).not.toBeInTheDocument();
});

it('publishes changes to a published post with a word about them', async () => {
  const { user, network } = renderApp(edit, {
    ...takesAll,
    post: draftPost({ status: 'PUBLISHED', revisionNumber: 3 }),
    publishPost: { __typename: 'PostPublished', post: draftPost({ status: 'PUBLISHED', revisionNumber: 4 }) },
  });
  await user.type(await screen.findByRole('textbox', { name: 'What you changed (optional)' }), 'Corrected a figure');
  await user.click(screen.getByRole('button', { name: 'Publish changes' }));
  expect(await screen.findByText('Your changes are published.')).toBeVisible();
  expect(network.requests.find(({ operationName }) => operationName === 'PublishPost')?.variables).toMatchObject({
    input: { draftVersion: 1, summary: 'Corrected a figure' },
  });
});

it('reaches the toolbar by keyboard and comes back', async () => {
  const { user } = renderApp(edit, { ...takesAll, post: draftPost() });
  const text = await screen.findByRole('textbox', { name: 'Post' });
  text.focus();
  await user.keyboard('{Alt>}{F10}{/Alt}');
  expect(screen.getByRole('button', { name: 'Heading' })).toHaveFocus();
  await user.keyboard('{ArrowRight}');
  expect(screen.getByRole('button', { name: 'Bold (Control B)' })).toHaveFocus();
  await user.keyboard('{Escape}');
  expect(text).toHaveFocus();
});

it('is not found where there is no such draft', async () => {
  renderApp(edit, { ...takesAll, post: refused('NOT_FOUND') });
  expect(await screen.findByRole('heading', { level: 1, name: 'Page not found' })).toBeVisible();
});

it('says that what a moderator has hidden stays hidden, and saves its changes', async () => {
  const hiddenNotice = { caseId: 'c1', reason: null, message: 'No names.', hiddenAt: '2026-11-21T10:00:00Z', viewerCanAskSecondLook: true, viewerCanSeeCase: false };
  const post = draftPost({ status: 'PUBLISHED', revisionNumber: 1, hiddenNotice });
  const { user } = renderApp(edit, { ...takesAll, post, publishPost: { __typename: 'PostPublished', post } });
  expect(await screen.findByText(/They say: “No names.”/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Save changes' }));
  expect(await screen.findByText(/The post stays hidden until a moderator shows it again/)).toBeVisible();
});
