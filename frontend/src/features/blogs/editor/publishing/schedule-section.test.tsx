import { jest } from '@jest/globals';
import { fireEvent, screen, within } from '@testing-library/react';
import { accessibilityProblems } from '../../../../testing/axe';
import { renderApp } from '../../../../testing/render-app';
import { aDraft, aPost, editorAnswers, everything } from '../../testing/posts';
// Loaded by the route when it is visited, which takes longer than a test waits.
import '../edit-page';

const edit = `/posts/${aPost().id}/edit`;
const inWords = '9:30am on Tuesday 1 December 2026, Europe/London time';
const schedule = { publishAt: '2026-12-01T09:30:00Z', wallTime: '2026-12-01T09:30', timeZone: 'Europe/London', inWords, doubled: false };
const draft = (more: Record<string, unknown> = {}) =>
  aPost({ status: 'DRAFT', revisionNumber: 0, viewerCan: everything, draft: aDraft(), ...more });
const scheduled = (more: Record<string, unknown> = {}) => draft({ status: 'SCHEDULED', schedule: { ...schedule, ...more } });
const answers = { ...editorAnswers, post: draft() };

beforeEach(() => {
  // This device keeps nothing: Node has no storage for browsers.
  jest.spyOn(console, 'info').mockImplementation(() => {});
  // jsdom lays nothing out; the editor asks where its text stands.
  Range.prototype.getClientRects = () => [] as unknown as DOMRectList;
  Range.prototype.getBoundingClientRect = () => new DOMRect();
  document.elementFromPoint = () => null;
});

type User = ReturnType<typeof renderApp>['user'];

async function chooseTime(user: User, date: string, time: string) {
  await user.click(await screen.findByRole('button', { name: /Publish later|Change the time/ }));
  fireEvent.change(screen.getByLabelText('Date'), { target: { value: date } });
  fireEvent.change(screen.getByLabelText('Time'), { target: { value: time } });
  await user.click(screen.getByRole('button', { name: 'Schedule' }));
}

it('schedules a draft, in the time of the site, and says what will be published', async () => {
  const { user, network } = renderApp(edit, { ...answers, schedulePost: { __typename: 'PostScheduled', post: scheduled() } });
  await user.click(await screen.findByRole('button', { name: 'Publish later' }));
  expect(screen.getByText('Europe/London time')).toBeVisible();
  expect(await accessibilityProblems()).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Not now' }));
  await chooseTime(user, '2026-12-01', '09:30');
  expect(await screen.findByText(inWords)).toBeVisible();
  expect(screen.getByText(/What is saved then is what is published/)).toBeVisible();
  expect(screen.getByText('Scheduled')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Publish now' })).toBeVisible();
  expect(network.requests.find(({ operationName }) => operationName === 'SchedulePost')?.variables).toEqual({
    input: { postId: aPost().id, draftVersion: 1, wallTime: '2026-12-01T09:30', acceptedWarnings: [] },
  });
});

it('shows at the field why a time cannot be had', async () => {
  const problems = [{ field: 'wallTime', message: 'Choose a time in the future' }];
  const { user } = renderApp(edit, { ...answers, schedulePost: { __typename: 'ValidationFailed', problems } });
  await chooseTime(user, '2020-12-01', '09:30');
  const summary = await screen.findByRole('alert', { name: 'There is a problem' });
  await user.click(within(summary).getByRole('link', { name: 'Choose a time in the future' }));
  expect(screen.getByLabelText('Date')).toHaveFocus();
  expect(screen.getByLabelText('Date')).toHaveAccessibleDescription(expect.stringContaining('Choose a time in the future'));
});

it('asks about personal data before scheduling too', async () => {
  const warnings = [{ key: 'nhs-number-1', message: 'The text holds what looks like an NHS number.' }];
  const schedulePost = ({ input }: { input: { acceptedWarnings: string[] } }) =>
    input.acceptedWarnings.length > 0
      ? { __typename: 'PostScheduled', post: scheduled() }
      : { __typename: 'WarningsToAccept', warnings };
  const { user } = renderApp(edit, { ...answers, schedulePost });
  await chooseTime(user, '2026-12-01', '09:30');
  await user.click(await screen.findByRole('button', { name: 'Schedule it as it is' }));
  expect(await screen.findByText(inWords)).toBeVisible();
});

it('says which of the two hours was taken when the clocks go back, and cancels', async () => {
  const cancelSchedule = { __typename: 'ScheduleCancelled', post: draft() };
  const { user } = renderApp(edit, { ...answers, post: scheduled({ doubled: true }), cancelSchedule });
  expect(await screen.findByText(/It is published the first time/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Cancel the schedule' }));
  expect(await screen.findByRole('button', { name: 'Publish later' })).toBeVisible();
  expect(screen.queryByText(inWords)).not.toBeInTheDocument();
});

it('begins with the time in force when it is changed, and says when it was published meanwhile', async () => {
  const problems = [{ field: 'postId', message: 'This post is not scheduled any more. It may have just been published' }];
  const { user } = renderApp(edit, { ...answers, post: scheduled(), cancelSchedule: { __typename: 'ValidationFailed', problems } });
  await user.click(await screen.findByRole('button', { name: 'Change the time' }));
  expect(screen.getByLabelText('Date')).toHaveValue('2026-12-01');
  expect(screen.getByLabelText('Time')).toHaveValue('09:30');
  await user.click(screen.getByRole('button', { name: 'Not now' }));
  await user.click(screen.getByRole('button', { name: 'Cancel the schedule' }));
  expect(await screen.findByRole('alert', { name: 'There is a problem' })).toHaveTextContent('It may have just been published');
});

it('a published post has no such choice', async () => {
  renderApp(edit, { ...answers, post: aPost({ viewerCan: { ...everything, schedule: false }, draft: aDraft() }) });
  await screen.findByRole('button', { name: 'Publish changes' });
  expect(screen.queryByRole('button', { name: 'Publish later' })).not.toBeInTheDocument();
});
