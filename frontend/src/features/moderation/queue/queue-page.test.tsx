import { screen, within } from '@testing-library/react';
import { accessibilityProblems } from '../../../testing/axe';
import { refused } from '../../../testing/network';
import { aPerson, signedIn } from '../../../testing/people';
import { renderApp } from '../../../testing/render-app';
// Loaded when they are first needed, which takes longer than a test waits.
import './case-page';
import './queue-page';

const tone = { id: 'TONE', label: 'Tone', hint: '' };
const personal = { id: 'PERSONAL_DATA', label: 'Personal data', hint: '' };
const moderator = { ...signedIn, viewer: { ...signedIn.viewer, roles: ['MODERATOR'], casesToDecide: 1 } };

function aCase(more: Record<string, unknown> = {}) {
  return {
    id: 'c1',
    lockVersion: 3,
    kind: 'COMMENT',
    label: 'comment',
    status: 'OPEN',
    hidden: false,
    author: aPerson('Tomasz Bielak'),
    title: 'Supplier days',
    path: '/posts/supplier-days-1#comment-1',
    text: 'You can ring the participant directly.',
    pictureUrl: null,
    changedSince: false,
    mended: null,
    gone: false,
    openedAt: '2026-11-20T10:00:00Z',
    decidedAt: null,
    reportCount: 2,
    reasons: [
      { reason: personal, count: 1 },
      { reason: tone, count: 1 },
    ],
    words: ['Her number is in it.'],
    assignedTo: null,
    decisions: [],
    secondLookWords: null,
    secondLookAt: null,
    earlierCases: 0,
    withSite: true,
    group: null,
    viewerCan: { assign: true, decide: true, showAgain: false },
    ...more,
  };
}

function queueOf(...cases: unknown[]) {
  const moderationQueue = { cases, page: 1, pageCount: 1, toDecide: cases.length, secondLook: 0, oldestAt: '2026-11-20T10:00:00Z' };
  return { ...moderator, moderationQueue, reportReasons: [personal, tone] };
}

it('shows what was reported and why, and hides it with a reason', async () => {
  const hidden = aCase({ hidden: true, status: 'DECIDED' });
  const { user, network } = renderApp('/moderation', {
    ...queueOf(aCase()),
    decideCase: { __typename: 'CaseDecided', case: hidden },
  });
  const card = await screen.findByRole('article', { name: 'comment by Tomasz Bielak' });
  expect(card).toHaveTextContent('Reported by 2 people');
  expect(within(card).getByText('You can ring the participant directly.')).toBeVisible();
  expect(within(card).getByText('Her number is in it.')).toBeVisible();
  expect(within(card).getByRole('link', { name: 'Supplier days' })).toHaveAttribute('href', '/posts/supplier-days-1#comment-1');
  expect(await accessibilityProblems()).toEqual([]);
  await user.click(within(card).getByRole('button', { name: 'Hide comment by Tomasz Bielak' }));
  const form = screen.getByRole('form', { name: 'Hide this comment' });
  expect(within(form).getByRole('combobox', { name: /house rule/ })).toHaveValue('PERSONAL_DATA');
  await user.selectOptions(within(form).getByRole('combobox'), 'TONE');
  await user.type(within(form).getByRole('textbox', { name: 'Message to the author' }), 'Take out the number.');
  expect(await accessibilityProblems()).toEqual([]);
  network.answer({ moderationQueue: { ...queueOf().moderationQueue } });
  await user.click(within(form).getByRole('button', { name: 'Hide comment' }));
  expect(await screen.findByText(/^The comment is hidden/)).toHaveFocus();
  expect(await screen.findByText('Nothing waits to be decided')).toBeVisible();
  expect(network.requests.find(({ operationName }) => operationName === 'DecideCase')?.variables).toEqual({
    input: { caseId: 'c1', lockVersion: 3, kind: 'HIDE', reason: 'TONE', message: 'Take out the number.' },
  });
});

it('says who was faster', async () => {
  const decisions = [{ kind: 'KEEP', reason: null, message: '', moderator: aPerson('Aoife McCann'), decidedAt: '2026-11-20T11:00:00Z' }];
  const conflict = { __typename: 'CaseConflict', case: aCase({ decisions, status: 'DECIDED' }) };
  const { user } = renderApp('/moderation', { ...queueOf(aCase()), decideCase: conflict });
  await user.click(await screen.findByRole('button', { name: 'Keep comment by Tomasz Bielak' }));
  await user.click(screen.getByRole('button', { name: 'Keep comment' }));
  expect(await screen.findByText('Aoife McCann was faster. Nothing of yours was done.')).toBeVisible();
});

it('says what a warning lacks', async () => {
  const problems = [{ field: 'message', message: 'Say to the author what they should do differently' }];
  const { user } = renderApp('/moderation', { ...queueOf(aCase()), decideCase: { __typename: 'ValidationFailed', problems } });
  await user.click(await screen.findByRole('button', { name: 'Keep and warn comment by Tomasz Bielak' }));
  await user.click(screen.getByRole('button', { name: 'Send warning' }));
  expect(await screen.findByRole('alert', { name: 'There is a problem' })).toHaveFocus();
  expect(screen.getByRole('textbox', { name: 'Message to the author' })).toHaveAccessibleDescription(/do differently/);
});

it('takes a case', async () => {
  const mine = aCase({ assignedTo: { ...aPerson('Priya Raman'), isViewer: true } });
  const { user, network } = renderApp('/moderation', { ...queueOf(aCase()), takeCase: mine });
  const button = await screen.findByRole('button', { name: 'Take it comment by Tomasz Bielak' });
  network.answer({ moderationQueue: queueOf(mine).moderationQueue });
  await user.click(button);
  expect(await screen.findByText('You are at work on it.')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Give it back comment by Tomasz Bielak' })).toBeVisible();
});

it('shows a hidden thing again, and leaves a second look to another moderator', async () => {
  const hidden = { hidden: true, status: 'DECIDED', viewerCan: { assign: false, decide: false, showAgain: true } };
  const { user, network } = renderApp('/moderation/cases/c1', {
    ...moderator,
    moderationCase: aCase(hidden),
    reportReasons: [tone],
    decideCase: { __typename: 'CaseDecided', case: aCase() },
  });
  expect(await screen.findByText('Hidden from readers.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Show again comment by Tomasz Bielak' }));
  network.answer({ moderationCase: aCase({ ...hidden, status: 'SECOND_LOOK', secondLookWords: 'It is public.', viewerCan: { assign: true, decide: false, showAgain: false } }) });
  await user.click(screen.getByRole('button', { name: 'Show again' }));
  expect(await screen.findByText(/^The comment is shown again/)).toHaveFocus();
  expect(await screen.findByText('You decided this. Another moderator has to look again.')).toBeVisible();
  expect(screen.getByText('It is public.')).toBeVisible();
});

it('shows a picture, and what its moderator may not read by itself', async () => {
  const picture = aCase({ kind: 'PICTURE', label: 'picture', title: null, path: null, text: 'A queue', pictureUrl: '/files/reported/c1' });
  renderApp('/moderation', queueOf(picture));
  expect(await screen.findByRole('img', { name: 'The reported picture: A queue' })).toHaveAttribute('src', '/files/reported/c1');
  expect(screen.getByText('picture in something that you may not read')).toBeVisible();
  expect(await accessibilityProblems()).toEqual([]);
});

it('is for moderators, who find it in their menu', async () => {
  const { user } = renderApp('/moderation', { ...signedIn, moderationQueue: refused('FORBIDDEN'), reportReasons: [] });
  expect(await screen.findByRole('heading', { level: 1, name: 'We could not load this page' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Your account, Priya Raman' }));
  expect(screen.queryByRole('link', { name: /Moderation queue/ })).not.toBeInTheDocument();
});

it('shows what was hidden and what its author made of it', async () => {
  const mended = { title: null, text: 'Ring our office.', changedAt: '2026-11-21T10:00:00Z' };
  const about = aCase({ status: 'SECOND_LOOK', hidden: true, changedSince: true, mended, secondLookWords: 'I have changed it.' });
  renderApp('/moderation', queueOf(about));
  const card = await screen.findByRole('article', { name: 'comment by Tomasz Bielak' });
  expect(card).toHaveTextContent(/What was hidden.*You can ring the participant directly\..*As it is now.*Ring our office\./s);
  expect(card).not.toHaveTextContent('This is what was reported');
  expect(await accessibilityProblems()).toEqual([]);
});
