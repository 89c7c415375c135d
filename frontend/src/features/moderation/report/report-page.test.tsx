import { screen } from '@testing-library/react';
import { accessibilityProblems } from '../../../testing/axe';
import { refused } from '../../../testing/network';
import { aPerson, signedIn } from '../../../testing/people';
import { renderApp } from '../../../testing/render-app';
// Loaded when they are first needed, which takes longer than a test waits.
import './report-page';

const reasons = [
  { id: 'PERSONAL_DATA', label: 'Personal data', hint: 'It tells something of somebody' },
  { id: 'TONE', label: 'Tone', hint: 'It is rude or unkind' },
];

function thing(more: Record<string, unknown> = {}) {
  const reportableThing = {
    kind: 'ITEM',
    id: 'p1',
    label: 'post',
    title: 'Letters people never open',
    text: '',
    path: '/posts/letters-1',
    author: aPerson('Amara Osei'),
    pictures: [],
    reasons,
    report: null,
    goesTo: null,
    viewerCanReport: true,
    ...more,
  };
  return { ...signedIn, reportableThing, reportThing: { __typename: 'ThingReported', report: { id: 'r1', label: 'post' } } };
}

it('sends a report, and says what happens next', async () => {
  const { user, network } = renderApp('/report/post/p1', thing());
  expect(await screen.findByRole('heading', { level: 1, name: 'Report a post' })).toBeVisible();
  expect(screen.getByText(/Nobody is told who reported it/)).toBeVisible();
  expect(screen.queryByRole('group', { name: 'What do you report?' })).not.toBeInTheDocument();
  await user.click(screen.getByRole('radio', { name: 'Tone' }));
  await user.type(screen.getByRole('textbox', { name: 'In your own words' }), 'Rude to a colleague.');
  expect(await accessibilityProblems()).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Send report' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Your report has been sent' })).toBeVisible();
  expect(screen.getByRole('link', { name: 'Your reports' })).toHaveAttribute('href', '/account/reports');
  expect(network.requests.find(({ operationName }) => operationName === 'ReportThing')?.variables).toEqual({
    input: { kind: 'ITEM', id: 'p1', reason: 'TONE', words: 'Rude to a colleague.' },
  });
  expect(await accessibilityProblems()).toEqual([]);
});

it('says what is missing before anything is sent', async () => {
  const { user, network } = renderApp('/report/comment/c1', thing({ kind: 'COMMENT', label: 'comment', text: 'You fool.' }));
  expect(await screen.findByText('You fool.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Send report' }));
  expect(screen.getByRole('alert', { name: 'There is a problem' })).toHaveFocus();
  expect(network.requests.some(({ operationName }) => operationName === 'ReportThing')).toBe(false);
});

it('reports one picture of a post', async () => {
  const pictures = [{ id: 'a1', url: '/files/a1', description: 'A queue' }];
  const { user, network } = renderApp('/report/post/p1', thing({ pictures }));
  await user.click(await screen.findByRole('radio', { name: /Only picture 1: A queue/ }));
  await user.click(screen.getByRole('radio', { name: 'Personal data' }));
  expect(await accessibilityProblems()).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Send report' }));
  await screen.findByRole('heading', { level: 1, name: 'Your report has been sent' });
  expect(network.requests.find(({ operationName }) => operationName === 'ReportThing')?.variables).toMatchObject({
    input: { kind: 'PICTURE', id: 'a1' },
  });
});

it('begins with what one has said before, and tells of a limit', async () => {
  const report = { id: 'r1', reason: reasons[1], words: 'Rude.', createdAt: '2026-11-20T10:00:00Z' };
  const { user, network } = renderApp('/report/post/p1', thing({ report }));
  expect(await screen.findByText('You have reported this before')).toBeVisible();
  expect(screen.getByRole('radio', { name: 'Tone' })).toBeChecked();
  network.answer({ reportThing: refused('TOO_MANY_REQUESTS', { retryAfterSeconds: 600 }) });
  await user.click(screen.getByRole('button', { name: 'Send report' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('Try again in 10 minutes');
});

it('is not there for what one wrote oneself', async () => {
  renderApp('/report/post/p1', thing({ viewerCanReport: false }));
  expect(await screen.findByRole('heading', { level: 1, name: 'This post is yours' })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Send report' })).not.toBeInTheDocument();
});
