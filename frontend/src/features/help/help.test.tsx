import { screen } from '@testing-library/react';
import { matchRoutes } from 'react-router';
import { routes } from '../../app/routes';
import { accessibilityProblems } from '../../testing/axe';
import { signedIn, signedOut } from '../../testing/people';
import { renderApp } from '../../testing/render-app';
import { guides } from './guides/guides';

/** Where the links of the page lead inside the site. */
function pathsOnPage(): string[] {
  return screen.getAllByRole('link').flatMap((link) => link.getAttribute('href')?.match(/^\/[^#?]*/) ?? []);
}

function leadsNowhere(path: string): boolean {
  return matchRoutes(routes, path)?.at(-1)?.route.path === '*';
}

describe('help', () => {
  it('lists every guide', async () => {
    renderApp('/help', signedIn);
    await screen.findByRole('heading', { level: 1, name: 'Help' });
    for (const { title } of guides) expect(screen.getAllByRole('link', { name: title })).not.toHaveLength(0);
    expect(await accessibilityProblems()).toEqual([]);
  });

  it.each([...guides.map(({ slug }) => `/help/${slug}`), '/help/keyboard', '/accessibility'])('%s is read, and its links lead somewhere', async (path) => {
    renderApp(path, signedIn);
    await screen.findByRole('heading', { level: 1 });
    expect(screen.queryByText('Page not found')).not.toBeInTheDocument();
    expect(pathsOnPage().filter(leadsNowhere)).toEqual([]);
    expect(await accessibilityProblems()).toEqual([]);
  });

  it('has no guide of that name', async () => {
    renderApp('/help/nothing', signedIn);
    expect(await screen.findByRole('heading', { level: 1, name: 'Page not found' })).toBeInTheDocument();
  });

  it('can be read without signing in', async () => {
    renderApp('/accessibility', signedOut);
    expect(await screen.findByRole('heading', { level: 1, name: 'Accessibility statement' })).toBeInTheDocument();
  });
});
