import { render, screen, within } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { accessibilityProblems } from '../../testing/axe';
import { Pagination } from './pagination';

const draw = (page: number, pageCount: number) =>
  render(
    <MemoryRouter>
      <main>
        <h1>People</h1>
        <Pagination page={page} pageCount={pageCount} toPage={(number) => `/people?page=${number}`} />
      </main>
    </MemoryRouter>,
  );

describe('Pagination', () => {
  it('links to every page, and says which one is shown', async () => {
    draw(2, 3);
    const navigation = screen.getByRole('navigation', { name: 'Pagination' });
    expect(within(navigation).getByRole('link', { name: 'Page 2' })).toHaveAttribute('aria-current', 'page');
    expect(within(navigation).getByRole('link', { name: 'Page 3' })).toHaveAttribute('href', '/people?page=3');
    expect(within(navigation).getByRole('link', { name: 'Previous page' })).toHaveAttribute('href', '/people?page=1');
    expect(within(navigation).getByRole('link', { name: 'Next page' })).toHaveAttribute('href', '/people?page=3');
    expect(await accessibilityProblems()).toEqual([]);
  });

  it('is not there when there is one page', () => {
    draw(1, 1);
    expect(screen.queryByRole('navigation')).not.toBeInTheDocument();
  });
});
