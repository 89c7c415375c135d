import { screen, waitFor, within } from '@testing-library/react';
import { accessibilityProblems } from '../../testing/axe';
import { aList, departments, signedIn, site } from '../../testing/people';
import { renderApp } from '../../testing/render-app';
// Loaded when they are first needed, which takes longer than a test waits.
import '../blogs/home/home-page';
import './administration/notices-page';
import './home-notices';

const readOnly = { id: 'n1', title: 'Read-only on Saturday', html: '<p>From 7am.</p>', severity: 'WARNING' };
const managed = {
  ...readOnly,
  body: 'From 7am.',
  state: 'CURRENT',
  startsAt: '2026-11-20T07:00',
  endsAt: '2026-11-21T11:00',
  departments: [],
  lockVersion: 2,
};

it('shows what people should know on home, until they dismiss it', async () => {
  const answers = { ...signedIn, myDrafts: aList([]), latest: aList([]), notices: [readOnly], dismissNotice: { id: 'n1' } };
  const { user, network } = renderApp('/', answers);
  const notices = await screen.findByRole('region', { name: 'Notices' });
  expect(within(notices).getByText('From 7am.')).toBeVisible();
  expect(await accessibilityProblems()).toEqual([]);
  network.answer({ notices: [] });
  await user.click(within(notices).getByRole('button', { name: /^Dismiss/ }));
  await waitFor(() => expect(screen.queryByRole('region', { name: 'Notices' })).not.toBeInTheDocument());
  expect(network.requests.find(({ operationName }) => operationName === 'DismissNotice')?.variables).toEqual({ id: 'n1' });
});

it('lets administrators write one, with the times of the site', async () => {
  const answers = { ...signedIn, site, noticesToManage: [managed, { ...managed, id: 'n2', state: 'PAST', title: 'Over' }], departments };
  const { user, network } = renderApp('/administration/notices', {
    ...answers,
    saveNotice: { __typename: 'ValidationFailed', problems: [{ field: 'endsAt', message: 'Enter an end that is after the start' }] },
  });
  expect(within(await screen.findByRole('region', { name: 'Past' })).getByText('Over', { selector: 'strong' })).toBeVisible();
  expect(screen.getByText('No notice is planned.')).toBeVisible();
  expect(await accessibilityProblems()).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Change Read-only on Saturday' }));
  expect(screen.getByLabelText('Shown from')).toHaveValue('2026-11-20T07:00');
  await user.click(screen.getByRole('checkbox', { name: 'Department for Skills' }));
  await user.click(screen.getByRole('button', { name: 'Save notice' }));
  await waitFor(() => expect(screen.getByLabelText('Shown until')).toHaveAccessibleDescription(/after the start/));
  expect(await accessibilityProblems()).toEqual([]);
  network.answer({ saveNotice: { __typename: 'NoticeSaved', notice: managed } });
  await user.click(screen.getByRole('button', { name: 'Save notice' }));
  expect(await screen.findByText('The notice is saved.')).toBeVisible();
  const sent = network.requests.find(({ operationName }) => operationName === 'SaveNotice');
  expect(sent?.variables.input).toMatchObject({ id: 'n1', lockVersion: 2, severity: 'WARNING', departmentIds: ['d1'], startsAt: '2026-11-20T07:00' });
});

it('keeps focus where administrators work, and closes the question once a notice is deleted', async () => {
  const answers = { ...signedIn, site, noticesToManage: [managed], departments, removeNotice: { id: 'n1' } };
  const { user, network } = renderApp('/administration/notices', answers);
  await user.click(await screen.findByRole('button', { name: 'Write a notice' }));
  expect(screen.getByRole('heading', { name: 'Write a notice' })).toBeVisible();
  expect(screen.getByLabelText('Title')).toHaveFocus();
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(screen.getByRole('button', { name: 'Write a notice' })).toHaveFocus();
  await user.click(screen.getByRole('button', { name: 'Delete Read-only on Saturday' }));
  const question = await screen.findByRole('alertdialog', { name: 'Delete this notice?' });
  network.answer({ noticesToManage: [] });
  await user.click(within(question).getByRole('button', { name: 'Delete notice' }));
  expect(await screen.findByText('The notice is gone.')).toBeVisible();
  await waitFor(() => expect(screen.queryByRole('alertdialog')).not.toBeInTheDocument());
});
