import { screen, waitFor, within } from '@testing-library/react';
import { accessibilityProblems } from '../../../testing/axe';
import { aList, signedIn } from '../../../testing/people';
import { renderApp } from '../../../testing/render-app';
// Loaded when they are first needed, which takes longer than a test waits.
import './own-reports-page';

const tone = { id: 'TONE', label: 'Tone', hint: '' };
const report = {
  id: 'r1',
  label: 'comment',
  title: 'You fool.',
  path: '/posts/buses-1#comment-1',
  reason: tone,
  words: 'Rude.',
  createdAt: '2026-11-02T10:00:00Z',
  outcome: null,
  decidedAt: null,
};
const hidden = {
  id: 'c1',
  label: 'post',
  title: 'Lists of names',
  path: '/posts/lists-1',
  status: 'DECIDED',
  hidden: true,
  decisions: [{ kind: 'HIDE', reason: tone, message: 'Be kind.', decidedAt: '2026-11-03T10:00:00Z' }],
  secondLookWords: null,
  changedAt: null,
  changePath: '/posts/p1/edit',
  viewerCanAskSecondLook: true,
  secondLookWithSite: true,
};

it('says what became of each report', async () => {
  const reports = [report, { ...report, id: 'r2', label: 'post', title: null, path: null, outcome: 'HIDE', decidedAt: '2026-11-03T10:00:00Z' }];
  renderApp('/account/reports', { ...signedIn, myReports: aList(reports), casesAboutMe: aList([]) });
  const section = await screen.findByRole('region', { name: 'What you reported' });
  expect(await within(section).findByText('Waiting')).toBeVisible();
  expect(within(section).getByText('Hidden')).toBeVisible();
  expect(within(section).getByRole('link', { name: 'You fool.' })).toHaveAttribute('href', '/posts/buses-1#comment-1');
  expect(within(section).getByText('A post')).toBeVisible();
  expect(await screen.findByText('There are none.')).toBeVisible();
  expect(await accessibilityProblems()).toEqual([]);
});

it('lets an author ask for a second look, once', async () => {
  const asked = { ...hidden, status: 'SECOND_LOOK', secondLookWords: 'It is public.', viewerCanAskSecondLook: false };
  const { user, network } = renderApp('/account/reports', {
    ...signedIn,
    myReports: aList([]),
    casesAboutMe: aList([hidden]),
    askSecondLook: { __typename: 'ValidationFailed', problems: [{ field: 'words', message: 'Enter why it should be shown again' }] },
  });
  expect(await screen.findByText('Be kind.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Ask for a second look at your post' }));
  await user.click(screen.getByRole('button', { name: 'Ask for a second look' }));
  expect(await screen.findByRole('alert', { name: 'There is a problem' })).toHaveFocus();
  network.answer({ askSecondLook: { __typename: 'SecondLookAsked', case: asked }, casesAboutMe: aList([asked]) });
  await user.type(screen.getByRole('textbox', { name: 'Why should your post be shown again?' }), 'It is public.');
  expect(await accessibilityProblems()).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Ask for a second look' }));
  expect(await screen.findByText('Being looked at again')).toBeVisible();
  expect(screen.queryByRole('button', { name: /second look/ })).not.toBeInTheDocument();
});

it('leads to where the author can mend it, and lets them say that they have', async () => {
  const mended = { ...hidden, changedAt: '2026-11-04T10:00:00Z' };
  const { user, network } = renderApp('/account/reports', { ...signedIn, myReports: aList([]), casesAboutMe: aList([mended]) });
  expect(await screen.findByRole('link', { name: 'Change your post' })).toHaveAttribute('href', '/posts/p1/edit');
  network.answer({ askSecondLook: { __typename: 'SecondLookAsked', case: { ...mended, status: 'SECOND_LOOK' } } });
  await user.click(screen.getByRole('button', { name: 'Ask for a second look at your post' }));
  expect(screen.getByRole('checkbox', { name: 'I have changed it' })).toBeChecked();
  expect(await accessibilityProblems()).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Ask for a second look' }));
  await waitFor(() =>
    expect(network.requests.findLast(({ operationName }) => operationName === 'AskSecondLook')?.variables).toEqual({
      input: { caseId: 'c1', words: '', changed: true },
    }),
  );
});
