import { screen, waitFor, within } from '@testing-library/react';
import { accessibilityProblems } from '../../../testing/axe';
import { aList, aPerson, priya, signedIn } from '../../../testing/people';
import { renderApp } from '../../../testing/render-app';
import { aPage } from '../../../testing/wiki';
// Loaded when they are first needed, which takes longer than a test waits.
import '../../wiki/pages/page-pages';
import './passages';

import { chosenIn, rangesOf, wordsOf } from './text-places';

const callum = aPerson('Callum Fairweather');
const path = '/wiki/letters-playbook-p2';
const html =
  '<p data-line="aaaaaaaaaa">People sort <em>post</em> in four<sup class="cb-noteref"><a href="#x">1</a></sup> seconds.</p><ul><li data-line="bbbbbbbbbb">Say who<br>it is</li></ul>';
const place = (line: string, from: number, to: number, last = line) => ({ start: { line, offset: from }, end: { line: last, offset: to } });

function aThread(id: string, more: Record<string, unknown> = {}) {
  return {
    id, author: callum, html: `<p>Words of ${id}</p>`, text: `Words of ${id}`, state: 'VISIBLE', createdAt: '2026-11-20T10:00:00Z', editedAt: null,
    path: `${path}#comment-${id}`, byItemAuthor: false, replyCount: 0, replies: { ...aList([]), totalCount: 0 },
    viewerCan: { edit: false, delete: false, reply: true, resolve: true }, viewerCanReport: false, viewerCanHide: false, hiddenNotice: null,
    resolvedAt: null, resolvedBy: null, passage: null, ...more,
  };
}

const onPost = (state = 'SAME') => ({ quote: 'sort post', state, place: state === 'LOST' ? null : place('aaaaaaaaaa', 7, 16) });

function withThreads(groups: Partial<Record<'PASSAGES' | 'WHOLE' | 'RESOLVED', ReturnType<typeof aThread>[]>>, more: Record<string, unknown> = {}) {
  const { PASSAGES = [], WHOLE = [], RESOLVED = [] } = groups;
  const all = { PASSAGES, WHOLE, RESOLVED };
  return {
    ...signedIn,
    wikiPage: aPage({
      html, commentCount: 2, viewerCan: { edit: false, comment: true, seeHistory: true, suggestChange: false },
      passageThreads: PASSAGES.filter(({ passage }) => passage !== null),
      comments: ({ group }: { group: keyof typeof all }) => ({ ...aList(all[group]), totalCount: all[group].length }),
      ...more,
    }),
  };
}

beforeEach(() => localStorage.clear());

it('marks what is talked about in the text, and stands in groups below it', async () => {
  const passages = [aThread('one', { passage: onPost(), replyCount: 2 }), aThread('gone', { passage: onPost('LOST') })];
  renderApp(path, withThreads({ PASSAGES: passages, WHOLE: [aThread('whole')], RESOLVED: [aThread('done', { resolvedAt: '2026-11-21T10:00:00Z', resolvedBy: priya })] }));
  expect(await screen.findByRole('link', { name: '3 comments on “sort post”' })).toHaveAttribute('href', '#comment-one');
  const discussion = screen.getByRole('region', { name: 'Discussion' });
  expect(await within(discussion).findByText('Words of whole')).toBeVisible();
  expect(within(discussion).getByRole('link', { name: /^sort post ?, show in the text$/ })).toBeVisible();
  expect(within(discussion).getByText('The passage has changed since.')).toBeVisible();
  expect(within(discussion).getByText('1 resolved comment')).toBeVisible();
  expect(within(discussion).getByText('Words of done')).not.toBeVisible();
  expect(await accessibilityProblems()).toEqual([]);
});

it('takes a comment on a paragraph from people who cannot select words', async () => {
  const addComment = ({ input }: { input: { id: string; text: string } }) => ({
    __typename: 'CommentAdded', comment: aThread(input.id, { text: input.text, html: input.text, author: priya, passage: onPost() }),
  });
  const { user, network } = renderApp(path, { ...withThreads({}), addComment });
  await user.click(await screen.findByRole('button', { name: 'Comment on a passage' }));
  await waitFor(() => expect(screen.getByRole('button', { name: 'Comment on “People sort post in four seconds.”' })).toHaveFocus());
  await user.click(screen.getByRole('button', { name: 'Comment on “Say who it is”' }));
  const field = await screen.findByRole('textbox', { name: 'Your comment on this passage' });
  expect(field).toHaveFocus();
  await user.type(field, 'Always?');
  await user.click(within(screen.getByRole('region', { name: 'Comment on a passage' })).getByRole('button', { name: 'Comment' }));
  await waitFor(() => expect(screen.queryByRole('textbox', { name: 'Your comment on this passage' })).not.toBeInTheDocument());
  expect(network.requests.find(({ operationName }) => operationName === 'AddComment')?.variables).toMatchObject({
    input: { itemId: 'p2', text: 'Always?', passage: { ...place('bbbbbbbbbb', 0, 13), version: 4, quote: 'Say who\nit is' } },
  });
  expect(await within(screen.getByRole('region', { name: 'Discussion' })).findByText('Always?')).toBeVisible();
});

it('folds a thread away when it is resolved', async () => {
  const resolveComment = () => ({ comment: aThread('one', { passage: onPost(), resolvedAt: '2026-11-22T10:00:00Z', resolvedBy: priya }) });
  const { user } = renderApp(path, { ...withThreads({ PASSAGES: [aThread('one', { passage: onPost() })] }), resolveComment });
  await user.click(await screen.findByRole('button', { name: 'Resolve this thread by Callum Fairweather' }));
  const fold = await screen.findByText('1 resolved comment');
  expect(screen.queryByRole('heading', { name: /On passages/ })).not.toBeInTheDocument();
  expect(screen.getByText('Words of one')).not.toBeVisible();
  await user.click(fold);
  expect(await screen.findByRole('button', { name: 'Reopen this thread by Callum Fairweather' })).toBeVisible();
});

it('offers nothing to those who may not comment', async () => {
  renderApp(path, withThreads({}, { viewerCan: { edit: false, comment: false, seeHistory: true, suggestChange: false } }));
  expect(await screen.findByText('Say who', { exact: false })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Comment on a passage' })).not.toBeInTheDocument();
});

describe('places in a text', () => {
  const root = document.createElement('div');
  beforeEach(() => {
    root.innerHTML = html;
    document.body.replaceChildren(root);
  });

  it('are counted as the server counts them', () => {
    const lines = [...root.querySelectorAll('[data-line]')];
    expect(lines.map(wordsOf)).toEqual(['People sort post in four seconds.', 'Say who\nit is']);
    const all = rangesOf(root, place('aaaaaaaaaa', 12, 3, 'bbbbbbbbbb'));
    expect(all.map(String)).toEqual(['post', ' in four', ' seconds.', 'Say']);
    expect(rangesOf(root, place('cccccccccc', 0, 3))).toEqual([]);
  });

  it('come from what is selected, over several lines', () => {
    const range = document.createRange();
    range.setStart(root.querySelector('em')?.firstChild as Text, 1);
    range.setEnd(root.querySelector('li')?.firstChild as Text, 3);
    expect(chosenIn(root, range)).toEqual({ ...place('aaaaaaaaaa', 13, 3, 'bbbbbbbbbb'), quote: 'ost in four seconds.\nSay' });
    range.collapse();
    expect(chosenIn(root, range)).toBeUndefined();
  });
});
