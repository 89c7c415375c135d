import { screen } from '@testing-library/react';
import { accessibilityProblems } from '../../../testing/axe';
import { aPerson, signedIn } from '../../../testing/people';
import { renderApp } from '../../../testing/render-app';

const amara = aPerson('Amara Osei', { jobTitle: 'Head of user research' });
const hit = {
  id: '1',
  kind: 'POST',
  path: '/posts/letters-1',
  title: [
    { text: 'Letters', marked: true },
    { text: ' playbook', marked: false },
  ],
  snippet: [
    { text: 'Start with the ', marked: false },
    { text: 'envelope', marked: true },
  ],
  person: amara,
  date: '2026-11-03T10:00:00Z',
};
const comment = { ...hit, id: '2', kind: 'COMMENT', path: '/posts/letters-1#comment-2' };
const person = {
  ...hit,
  id: '3',
  kind: 'PERSON',
  path: amara.path,
  title: [{ text: 'Amara Osei', marked: false }],
  date: null,
};
const found = {
  hits: [hit, comment, person],
  total: 83,
  totalIsExact: true,
  page: 1,
  pageCount: 5,
  kinds: [
    { kind: 'POST', count: 61 },
    { kind: 'COMMENT', count: 19 },
    { kind: 'PERSON', count: 3 },
  ],
};
const nothing = { ...found, hits: [], total: 0, pageCount: 0 };

describe('search', () => {
  it('shows what was found, marked where it fits', async () => {
    renderApp('/search?q=letters', { ...signedIn, search: found });
    const title = await screen.findByRole('heading', { level: 3, name: 'Post: Letters playbook' });
    expect(title.querySelector('mark')).toHaveTextContent('Letters');
    expect(screen.getByText('83 results, best match first')).toBeInTheDocument();
    expect(screen.getByRole('heading', { name: 'Comment: Letters playbook' })).toBeInTheDocument();
    expect(screen.getByText('Head of user research, Department for Skills')).toBeInTheDocument();
    expect(document.title).toBe('letters - Search - Crossbench');
    expect(await accessibilityProblems()).toEqual([]);
  });

  it('keeps the words from tab to tab and from page to page', async () => {
    const answers = { ...signedIn, search: { ...found, page: 2 } };
    const { user, network, address } = renderApp('/search?q=letters&page=2', answers);
    await user.click(await screen.findByRole('link', { name: 'Posts 61' }));
    expect(address()).toBe('/search?q=letters&kind=post');
    expect(network.requests.at(-1)?.variables).toEqual({ query: 'letters', kind: 'POST', page: 1 });
    expect(screen.getByRole('link', { name: 'Page 3' })).toHaveAttribute('href', '/search?q=letters&kind=post&page=3');
    expect(screen.getByRole('searchbox', { name: 'Search for' })).toHaveValue('letters');
  });

  it('offers everything when the kind has nothing', async () => {
    const search = { ...nothing, kinds: [{ kind: 'POST', count: 3 }] };
    renderApp('/search?q=biscuits&kind=comment', { ...signedIn, search });
    await screen.findByRole('heading', { name: 'Nothing matches “biscuits” in Comments' });
    expect(screen.getByRole('link', { name: 'Search everything' })).toHaveAttribute('href', '/search?q=biscuits');
    expect(await accessibilityProblems()).toEqual([]);
  });

  it('asks nothing before there are words', async () => {
    const { network } = renderApp('/search', signedIn);
    expect(await screen.findByText('Search posts, comments and people.')).toBeInTheDocument();
    expect(network.requests.some(({ operationName }) => operationName === 'Search')).toBe(false);
  });
});
