import { screen } from '@testing-library/react';
import { accessibilityProblems } from '../../../testing/axe';
import { signedIn } from '../../../testing/people';
import { renderApp } from '../../../testing/render-app';

const learning = {
  searches: [{ query: 'travel to work', times: 14, asked: 20, lastAskedAt: '2026-11-19T00:00:00Z' }],
  total: 30, page: 1, pageCount: 2, asked: 1200, nothingFound: 96, nothingOpened: 300, daysWithNames: 30, leastPeople: 2,
};

describe('what people search for', () => {
  it('lists searches that found nothing, and says by which rules', async () => {
    renderApp('/administration/search-learning', { ...signedIn, searchLearning: learning });
    const row = await screen.findByRole('row', { name: /travel to work/ });
    expect(row).toHaveTextContent('travel to work14 times20 times19 November 2026');
    expect(screen.getByRole('link', { name: 'travel to work' })).toHaveAttribute('href', '/search?q=travel%20to%20work');
    expect(screen.getByText('1,200 searches in 30 days: 96 (8%) found nothing, and of 300 (25%) nothing was opened.')).toBeInTheDocument();
    expect(screen.getByText(/What fewer than 2 people searched for is not listed/)).toHaveTextContent('forgotten after 30 days');
    expect(await accessibilityProblems()).toEqual([]);
  });

  it('keeps what was chosen in the address', async () => {
    const { user, address, network } = renderApp('/administration/search-learning?page=2', { ...signedIn, searchLearning: learning });
    await user.click(await screen.findByRole('link', { name: '7 days' }));
    await user.click(screen.getByRole('link', { name: 'Found, but nothing was opened' }));
    expect(address()).toBe('/administration/search-learning?days=7&view=not-opened');
    expect(network.requests.at(-1)?.variables).toEqual({ outcome: 'NOTHING_OPENED', days: 7, page: 1 });
    expect(screen.getByRole('link', { name: 'Page 2' })).toHaveAttribute('href', '/administration/search-learning?days=7&view=not-opened&page=2');
  });

  it.each([
    [30, 'Searches of at least 2 people are listed here.'],
    [0, 'Searches are not counted on this site. Your operators can change that.'],
  ])('is empty where %i days are kept: %s', async (daysWithNames, words) => {
    const searchLearning = { ...learning, searches: [], total: 0, pageCount: 0, asked: 0, daysWithNames };
    renderApp('/administration/search-learning', { ...signedIn, searchLearning });
    expect(await screen.findByText(words)).toBeInTheDocument();
    expect(await accessibilityProblems()).toEqual([]);
  });
});
