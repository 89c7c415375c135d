import { screen, within } from '@testing-library/react';
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
  group: null,
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
const letters = {
  id: 'g1',
  name: 'Letters clinic',
  path: '/groups/letters-clinic-1',
  picture: null,
  kind: 'REQUEST',
  memberCount: 212,
  archivedAt: null,
};
const group = { ...person, id: 'g1', kind: 'GROUP', path: letters.path, title: [{ text: 'Letters clinic', marked: false }], person: null, group: letters };
const found = {
  hits: [hit, comment, person],
  total: 83,
  totalIsExact: true,
  page: 1,
  pageCount: 5,
  kinds: [
    { kind: 'POST', count: 61, isExact: true },
    { kind: 'COMMENT', count: 19, isExact: true },
    { kind: 'PERSON', count: 3, isExact: true },
  ],
  groups: { values: [], areExact: true },
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
    expect(network.requests.at(-1)?.variables).toEqual({ query: 'letters', kind: 'POST', groupIds: [], page: 1 });
    expect(screen.getByRole('link', { name: 'Page 3' })).toHaveAttribute('href', '/search?q=letters&kind=post&page=3');
    expect(screen.getByRole('searchbox', { name: 'Search for' })).toHaveValue('letters');
  });

  it('offers everything when the kind has nothing', async () => {
    const search = { ...nothing, kinds: [{ kind: 'POST', count: 3, isExact: true }] };
    renderApp('/search?q=biscuits&kind=comment', { ...signedIn, search });
    await screen.findByRole('heading', { name: 'Nothing matches “biscuits” in Comments' });
    expect(screen.getByRole('link', { name: 'Search everything' })).toHaveAttribute('href', '/search?q=biscuits');
    expect(await accessibilityProblems()).toEqual([]);
  });

  it('asks nothing before there are words', async () => {
    const { network } = renderApp('/search', signedIn);
    expect(await screen.findByText('Search posts, comments, people and groups.')).toBeInTheDocument();
    expect(network.requests.some(({ operationName }) => operationName === 'Search')).toBe(false);
  });

  it('shows groups, and in which group something stands', async () => {
    renderApp('/search?q=letters', { ...signedIn, search: { ...found, hits: [group, { ...hit, group: letters }] } });
    expect(await screen.findByRole('heading', { name: 'Group: Letters clinic' })).toBeInTheDocument();
    expect(screen.getByText('By request group')).toBeInTheDocument();
    expect(screen.getByText('212 members')).toBeInTheDocument();
    const [ofHit, ofPost] = screen.getAllByRole('link', { name: 'Letters clinic' });
    for (const link of [ofHit, ofPost]) expect(link).toHaveAttribute('href', '/groups/letters-clinic-1');
    expect(await accessibilityProblems()).toEqual([]);
  });

  it('says where there is more than is counted', async () => {
    const many = [{ kind: 'POST', count: 500, isExact: false }];
    const search = { ...found, total: 500, totalIsExact: false, kinds: many, groups: { values: [{ group: letters, count: 31 }], areExact: false } };
    renderApp('/search?q=letters', { ...signedIn, search });
    expect(await screen.findByText('More than 500 results, best match first')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Posts 500+' })).toBeInTheDocument();
  });

  describe('on a wide screen', () => {
    const { matchMedia } = window;
    beforeEach(() => {
      window.matchMedia = (media) =>
        ({ matches: true, media, addEventListener: () => undefined, removeEventListener: () => undefined }) as unknown as MediaQueryList;
    });
    afterEach(() => {
      window.matchMedia = matchMedia;
    });
    const other = { ...letters, id: 'g2', name: 'Print and post' };
    const groups = { values: [{ group: letters, count: 27 }, { group: other, count: 18 }], areExact: true };

    it('narrows to groups and back, from the first page', async () => {
      const { user, network, address } = renderApp('/search?q=letters&kind=post&page=2', { ...signedIn, search: { ...found, groups } });
      const filters = within(await screen.findByRole('group', { name: 'Filter results' }));
      await user.click(filters.getByRole('checkbox', { name: 'Print and post 18' }));
      expect(address()).toBe('/search?q=letters&kind=post&group=g2');
      expect(network.requests.at(-1)?.variables).toEqual({ query: 'letters', kind: 'POST', groupIds: ['g2'], page: 1 });
      expect(screen.getByRole('link', { name: 'Comments 19' })).toHaveAttribute('href', '/search?q=letters&group=g2&kind=comment');
      expect(await accessibilityProblems()).toEqual([]);
      await user.click(screen.getByRole('link', { name: 'Group: Print and post , remove filter' }));
      expect(address()).toBe('/search?q=letters&kind=post');
    });

    it('offers all groups when the chosen have nothing', async () => {
      renderApp('/search?q=biscuits&group=g2', { ...signedIn, search: { ...nothing, groups } });
      expect(await screen.findByRole('link', { name: 'Search in all groups and beside them' })).toHaveAttribute('href', '/search?q=biscuits');
    });
  });
});
