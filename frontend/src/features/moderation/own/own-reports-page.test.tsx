import { screen, within } from '@testing-library/react';
import { accessibilityProblems } from '../../../testing/axe';
import { aList, signedIn } from '../../../testing/people';
import { renderApp } from '../../../testing/render-app';
// Loaded when they are first needed, which takes longer than a test waits.
import './own-reports-page';

const tone = { id: 'TONE', label: 'Tone', hint: '' };
const report = {
  id: 'r1',
  label: 'comment',
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
  viewerCanAskSecondLook: true,
};

it('says what became of each report', async () => {
  const reports = [report, { ...report, id: 'r2', outcome: 'HIDE', decidedAt: '2026-11-03T10:00:00Z' }];
  renderApp('/account/reports', { ...signedIn, myReports: aList(reports), casesAboutMe: aList([]) });
  const section = await screen.findByRole('region', { name: 'What you reported' });
  expect(await within(section).findByText('Waiting')).toBeVisible();
  expect(within(section).getByText('Hidden')).toBeVisible();
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
