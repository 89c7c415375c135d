import { screen, within } from '@testing-library/react';
import { accessibilityProblems } from '../../testing/axe';
import { aList, signedIn } from '../../testing/people';
import { renderApp } from '../../testing/render-app';

const job = { id: '7', task: 'send-mail', state: 'PARKED', attempts: 25, maxAttempts: 25, createdAt: '2026-11-20T09:00:00Z', runAt: '2026-11-20T09:00:00Z', error: 'connect ECONNREFUSED' };
const figures = {
  people: 1240, suspended: 2, activeThisWeek: 310, joinedThisWeek: 12, publishedThisWeek: 8, commentsThisWeek: 40, parkedJobs: 1,
  waitingJobs: 0, mailSentThisWeek: 99, mailNotSent: 0, fileBytes: 52_000_000, fileCount: 7, databaseBytes: 120_000_000,
};

describe('the overview', () => {
  it('shows the figures and leads to what needs a look', async () => {
    renderApp('/administration', { ...signedIn, administrationOverview: figures });
    expect(await screen.findByText('1,240')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: '2 suspended accounts' })).toHaveAttribute('href', '/administration/people?state=SUSPENDED');
    expect(screen.getByRole('link', { name: '1 job failed for good' })).toHaveAttribute('href', '/administration/jobs');
    expect(screen.getByText('52 MB in 7 files')).toBeInTheDocument();
    expect(await accessibilityProblems()).toEqual([]);
  });
});

describe('mail', () => {
  const message = { id: 'm1', recipient: 'leo@skills.example', subject: 'Choose a new password', createdAt: '2026-11-20T09:00:00Z', sentAt: null, state: 'FAILED', error: '550 unknown' };

  it('lists what was sent, narrowed by the address, and shows more', async () => {
    const { user, network } = renderApp('/administration/mail?state=FAILED&q=leo', { ...signedIn, mailLog: aList([message], 'c1') });
    const row = await screen.findByRole('row', { name: /leo@skills.example/ });
    expect(row).toHaveTextContent('Failed550 unknown');
    expect(network.requests.find(({ operationName }) => operationName === 'MailLog')?.variables).toEqual({ state: 'FAILED', recipient: 'leo' });
    expect(await accessibilityProblems()).toEqual([]);
    network.answer({ mailLog: aList([{ ...message, id: 'm2', recipient: 'leonie@skills.example' }]) });
    await user.click(screen.getByRole('button', { name: 'Show more' }));
    expect(await screen.findByText('leonie@skills.example')).toBeInTheDocument();
  });

  it.each([
    ['/administration/mail', 'No mail yet'],
    ['/administration/mail?state=FAILED', 'No mail like this'],
  ])('says at %s: %s', async (address, words) => {
    renderApp(address, { ...signedIn, mailLog: aList([]) });
    expect(await screen.findByRole('heading', { name: words })).toBeInTheDocument();
  });
});

describe('jobs', () => {
  it('tries one again', async () => {
    const retryJobs = { count: 1, parked: { jobs: [], total: 0 } };
    const { user, network } = renderApp('/administration/jobs', { ...signedIn, jobs: { jobs: [job], total: 1 }, retryJobs });
    const row = await screen.findByRole('row', { name: /send-mail/ });
    expect(row).toHaveTextContent('connect ECONNREFUSED');
    expect(await accessibilityProblems()).toEqual([]);
    network.answer({ jobs: { jobs: [], total: 0 } });
    await user.click(within(row).getByRole('button', { name: 'Try again send-mail, number 7' }));
    expect(await screen.findByText('1 job is tried again now.')).toBeInTheDocument();
    expect(network.requests.find(({ operationName }) => operationName === 'RetryJobs')?.variables).toEqual({ id: '7' });
    expect(await screen.findByRole('heading', { name: 'No job has failed for good' })).toBeInTheDocument();
  });
});
