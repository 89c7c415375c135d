import { screen, waitFor, within } from '@testing-library/react';
import { accessibilityProblems } from '../../../testing/axe';
import { refused } from '../../../testing/network';
import { aPerson, signedIn, skills } from '../../../testing/people';
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
  place: null,
  standsIn: null,
  stewardship: null,
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
  words: 'letters',
  corrected: null,
  isFallback: false,
  inForce: [],
  notices: [],
};
const kinds = [
  { kind: 'POST', count: 61, isExact: true },
  { kind: 'COMMENT', count: 19, isExact: true },
  { kind: 'PERSON', count: 3, isExact: true },
  { kind: 'PAGE', count: 0, isExact: true },
];
const other = { ...letters, id: 'g2', name: 'Print and post' };
const facets = {
  kinds,
  groups: [{ group: letters, count: 27, isExact: true }, { group: other, count: 18, isExact: true }],
  departments: [{ department: skills, count: 1200, isExact: false }],
  tags: [{ tag: { id: 't1', name: 'letters' }, count: 83, isExact: true }],
  authors: [{ person: amara, count: 4, isExact: true }],
  peopleWhoKnow: [{ person: amara, why: '4 posts, owns Letters playbook' }],
};
const noFacets = { kinds: [], groups: [], departments: [], tags: [], authors: [], peopleWhoKnow: [] };
const answers = { ...signedIn, search: found, searchFacets: facets, rememberSearch: [], noteResultOpened: true, person: amara };
const nothing = { ...found, hits: [], total: 0, pageCount: 0 };
const noFilters = {
  kinds: [], groupIds: [], placeIds: [], departmentIds: [], tagIds: [], authorIds: [], formats: [], from: null, until: null, within: null,
};
const asked = { query: 'letters', filters: noFilters, sort: 'BEST', verbatim: false, page: 1 };

type App = ReturnType<typeof renderApp>;
const variablesOf = ({ network }: App, name: string) => network.requests.filter(({ operationName }) => operationName === name).at(-1)?.variables;
/** Without the filters at rest that the server fills in. */
const lastSearch = (app: App) => variablesOf(app, 'Search');

describe('search', () => {
  it('shows what was found, marked where it fits, and who knows about it', async () => {
    renderApp('/search?q=letters', answers);
    const title = await screen.findByRole('heading', { level: 3, name: 'Post: Letters playbook' });
    expect(title.querySelector('mark')).toHaveTextContent('Letters');
    await waitFor(() => expect(screen.getByRole('main').querySelector('[role=status]')).toHaveTextContent('83 results, best match first'));
    expect(screen.getByRole('heading', { name: 'Comment: Letters playbook' })).toBeInTheDocument();
    expect(screen.getAllByText('Head of user research, Department for Skills')).not.toHaveLength(0);
    const experts = within(await screen.findByRole('region', { name: 'People who know about this' }));
    expect(experts.getByRole('link', { name: 'Amara Osei' })).toHaveAttribute('href', amara.path);
    expect(experts.getByText('4 posts, owns Letters playbook')).toBeInTheDocument();
    expect(document.title).toBe('letters - Search - Crossbench');
    expect(await accessibilityProblems()).toEqual([]);
  });

  it('keeps the words from tab to tab and from page to page', async () => {
    const app = renderApp('/search?q=letters&page=2', { ...answers, search: { ...found, page: 2 } });
    await app.user.click(await screen.findByRole('link', { name: 'Posts 61' }));
    expect(app.address()).toBe('/search?q=letters&kind=post');
    await waitFor(() => expect(lastSearch(app)).toEqual({ ...asked, filters: { ...noFilters, kinds: ['POST'] } }));
    expect(screen.getByRole('link', { name: 'Page 3' })).toHaveAttribute('href', '/search?q=letters&kind=post&page=3');
    expect(screen.getByRole('searchbox', { name: 'Search for' })).toHaveValue('letters');
    expect(screen.queryByRole('link', { name: /^Wiki pages/ })).not.toBeInTheDocument();
  });

  it('tells that something was opened, without waiting for the answer', async () => {
    const app = renderApp('/search?q=letters', { ...answers, noteResultOpened: () => new Promise(() => undefined) });
    await app.user.click(within(await screen.findByRole('heading', { name: 'Person: Amara Osei' })).getByRole('link'));
    expect(app.address()).toBe(amara.path);
    expect(variablesOf(app, 'NoteResultOpened')).toEqual({ query: 'letters' });
  });

  it('says how it was understood, and leads to what was typed', async () => {
    const app = renderApp('/search?q=leters&kind=post', { ...answers, search: { ...found, corrected: 'letters' } });
    expect(await screen.findByText('letters', { selector: 'strong' })).toBeInTheDocument();
    app.network.answer({ search: { ...found, notices: ['There is no tag “post-it”.'] } });
    await app.user.click(screen.getByRole('link', { name: 'leters' }));
    expect(app.address()).toBe('/search?q=leters&kind=post&exact=yes');
    expect(await screen.findByText('There is no tag “post-it”.')).toBeInTheDocument();
    expect(lastSearch(app)).toMatchObject({ query: 'leters', verbatim: true });
    expect(screen.queryByText(/Showing results for/)).not.toBeInTheDocument();
  });

  it('remembers what found something, and nothing else', async () => {
    const app = renderApp('/search?q=letters', answers);
    await waitFor(() => expect(variablesOf(app, 'RememberSearch')).toEqual({ query: 'letters' }));
    app.network.answer({ search: nothing, searchFacets: noFacets });
    await app.user.type(screen.getByRole('searchbox', { name: 'Search for' }), 'x{Enter}');
    await screen.findByRole('heading', { name: 'Nothing matches “lettersx”' });
    expect(app.network.requests.filter(({ operationName }) => operationName === 'RememberSearch')).toHaveLength(1);
  });

  it('offers everything when the kind has nothing, and ways on when nothing has', async () => {
    const app = renderApp('/search?q=biscuits&kind=comment', { ...answers, search: nothing });
    await screen.findByRole('heading', { name: 'Nothing matches “biscuits” in Comments' });
    expect(await screen.findByRole('link', { name: 'Search everything' })).toHaveAttribute('href', '/search?q=biscuits');
    app.network.answer({ searchFacets: noFacets });
    await app.user.click(screen.getByRole('link', { name: 'Search everything' }));
    expect(await screen.findByText('Try another word for the same thing, or the long form of an acronym.')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'How search works' })).toHaveAttribute('href', '/help/search');
    expect(await accessibilityProblems()).toEqual([]);
  });

  it('says that results end before a page', async () => {
    renderApp('/search?q=letters&page=50', { ...answers, search: { ...found, hits: [], page: 50 } });
    expect(await screen.findByRole('heading', { name: 'The results end before this page' })).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Go to the first page' })).toHaveAttribute('href', '/search?q=letters');
  });

  it('keeps the field when it fails, and searches again', async () => {
    const { user, network } = renderApp('/search?q=letters', { ...answers, search: refused('INTERNAL', { reference: '7F22-10AC' }) });
    expect(await screen.findByText(/The fault is ours/)).toBeInTheDocument();
    expect(screen.getByRole('searchbox', { name: 'Search for' })).toHaveValue('letters');
    network.answer({ search: found });
    await user.click(screen.getByRole('button', { name: 'Search again' }));
    expect(await screen.findByRole('heading', { name: 'Post: Letters playbook' })).toBeInTheDocument();
  });

  it('leads on from a filter in the address that cannot be used', async () => {
    renderApp('/search?q=letters&kind=post&from=2025-99-99', { ...answers, search: refused('BAD_REQUEST') });
    expect(await screen.findByRole('heading', { name: 'A filter in this address cannot be used' })).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Clear filters' })).toHaveAttribute('href', '/search?q=letters&kind=post');
    expect(screen.queryByRole('button', { name: 'Search again' })).not.toBeInTheDocument();
  });

  it('shows no more of a query in the address than one may have, and nothing that turns it around', async () => {
    const app = renderApp(`/search?q=${'\u202e'}${'x'.repeat(5000)}`, { ...answers, search: { ...nothing, notices: ['Search for 200 characters or fewer.'] } });
    await screen.findByText('Search for 200 characters or fewer.');
    expect(lastSearch(app)).toMatchObject({ query: 'x'.repeat(201) });
    expect(screen.getByRole('main').textContent?.length).toBeLessThan(3000);
  });

  it('says quietly that another engine answers meanwhile', async () => {
    renderApp('/search?q=letters', { ...answers, search: { ...found, isFallback: true } });
    expect(await screen.findByText('Search is catching up')).toBeInTheDocument();
  });

  it('shows groups and files, and in which group something stands', async () => {
    const file = { ...hit, id: '9', kind: 'FILE', place: 'Page 3', group: letters, standsIn: { name: 'Test plan', path: '/posts/test-plan-1' } };
    renderApp('/search?q=letters', { ...answers, search: { ...found, hits: [group, { ...hit, group: letters }, file] } });
    expect(await screen.findByRole('heading', { name: 'Group: Letters clinic' })).toBeInTheDocument();
    expect(screen.getByText('By request group')).toBeInTheDocument();
    expect(screen.getByText('212 members')).toBeInTheDocument();
    expect(screen.getByRole('heading', { name: 'File: Letters playbook' }).closest('li')).toHaveTextContent('File in Test planPage 3added by Amara Oseiin Letters clinic3 November 2026');
    expect(screen.getAllByRole('link', { name: 'Letters clinic' })).toHaveLength(3);
    expect(await accessibilityProblems()).toEqual([]);
  });

  it('says of a page where it stands, whose it is, and whether it was looked at', async () => {
    const stewardship = { owner: { id: amara.id, name: amara.name }, reviewedAt: '2026-11-03T10:00:00Z', isOverdue: false, isRetired: false };
    const page = (id: string, title: string, more: object) => ({
      ...hit, id, kind: 'PAGE', title: [{ text: title, marked: false }], standsIn: { name: 'Research methods', path: '/spaces/research-methods-1' }, stewardship: { ...stewardship, ...more },
    });
    const hits = [page('1', 'Reviewed', {}), page('2', 'Late', { owner: null, reviewedAt: null, isOverdue: true }), page('3', 'Old', { isOverdue: true, isRetired: true })];
    renderApp('/search?q=letters', { ...answers, search: { ...found, hits } });
    const factsOf = async (title: string) => (await screen.findByRole('heading', { name: `Wiki page: ${title}` })).closest('li')?.querySelector('.meta')?.textContent;
    expect(await factsOf('Reviewed')).toBe('Wiki, Research methodsowner Amara Oseireviewed 3 November 2026');
    expect(await factsOf('Late')).toBe('Wiki, Research methodsno ownerchanged 3 November 2026Review overdue');
    expect(await factsOf('Old')).toBe('Wiki, Research methodsowner Amara Oseireviewed 3 November 2026Retired');
    expect(screen.getAllByRole('link', { name: 'Research methods' })[0]).toHaveAttribute('href', '/spaces/research-methods-1');
    expect(await accessibilityProblems()).toEqual([]);
  });

  it('says of a post in which blog it stands', async () => {
    renderApp('/search?q=letters', { ...answers, search: { ...found, hits: [{ ...hit, standsIn: { name: 'Department for Skills blog', path: '/blogs/skills-1' } }] } });
    expect(await screen.findByRole('link', { name: 'Department for Skills blog' })).toHaveAttribute('href', '/blogs/skills-1');
  });

  it('says where numbers are rounded', async () => {
    const searchFacets = { ...facets, kinds: [{ kind: 'POST', count: 1200, isExact: false }] };
    renderApp('/search?q=letters', { ...answers, search: { ...found, total: 1200, totalIsExact: false }, searchFacets });
    expect(await screen.findByText('About 1,200 results, best match first')).toBeInTheDocument();
    expect(await screen.findByRole('link', { name: 'Posts about 1,200' })).toBeInTheDocument();
  });

  it('keeps a search with what narrows it', async () => {
    const inForce = [{ field: 'TAG', value: 't1', label: 'Tag: letters', queryWithout: null }];
    const app = renderApp('/search?q=letters&tag=t1&order=newest', {
      ...answers, search: { ...found, inForce }, saveSearch: { __typename: 'SearchSaved', search: { id: 's1' } },
    });
    await screen.findByRole('heading', { name: 'Post: Letters playbook' });
    await app.user.click(screen.getByRole('button', { name: 'Save this search' }));
    expect(await screen.findByText(/It is listed under/)).toBeInTheDocument();
    const input = { name: 'letters, Tag: letters', query: 'letters', filters: { ...noFilters, tagIds: ['t1'] }, sort: 'NEWEST' };
    expect(variablesOf(app, 'SaveSearch')).toEqual({ input });
  });

  describe('on a small screen', () => {
    it('has the filters in a dialog', async () => {
      const app = renderApp('/search?q=letters&tag=t1', answers);
      await app.user.click(await screen.findByRole('button', { name: 'Filters (1)' }));
      const dialog = within(await screen.findByRole('dialog', { name: 'Filter results' }));
      await app.user.click(dialog.getByText('Group', { selector: 'summary' }));
      await app.user.click(dialog.getByRole('checkbox', { name: 'Print and post 18' }));
      expect(app.address()).toBe('/search?q=letters&tag=t1&group=g2');
      await app.user.click(dialog.getByRole('button', { name: 'Show 83 results' }));
      await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    });
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

    it('narrows and back, from the first page', async () => {
      const app = renderApp('/search?q=letters&kind=post&page=2', answers);
      const filters = within(await screen.findByRole('group', { name: 'Filter results' }));
      await app.user.click(await filters.findByRole('checkbox', { name: 'Print and post 18' }));
      expect(app.address()).toBe('/search?q=letters&kind=post&group=g2');
      const inForce = [
        { field: 'GROUP', value: 'g2', label: 'Group: Print and post', queryWithout: null },
        { field: 'WITHIN', value: 'YEAR', label: 'Past year', queryWithout: null },
        { field: 'AUTHOR', value: 'osei', label: 'Author: osei', queryWithout: 'letters' },
      ];
      app.network.answer({ search: { ...found, inForce } });
      await app.user.click(filters.getByRole('radio', { name: 'Past year' }));
      expect(app.address()).toBe('/search?q=letters&kind=post&group=g2&within=year');
      await waitFor(() => expect(lastSearch(app)).toMatchObject({ page: 1, filters: { kinds: ['POST'], groupIds: ['g2'], within: 'YEAR' } }));
      expect(filters.getByRole('checkbox', { name: 'Department for Skills about 1,200' })).toBeInTheDocument();
      expect(await screen.findByRole('link', { name: 'Author: osei , remove filter' })).toHaveAttribute('href', '/search?q=letters&kind=post&group=g2&within=year');
      expect(screen.getByRole('link', { name: 'Past year , remove filter' })).toHaveAttribute('href', '/search?q=letters&kind=post&group=g2');
      expect(screen.getByRole('link', { name: 'Clear filters' })).toHaveAttribute('href', '/search?q=letters&kind=post');
      expect(await accessibilityProblems()).toEqual([]);
      await app.user.selectOptions(screen.getByRole('combobox', { name: 'Order by' }), 'Newest');
      expect(app.address()).toBe('/search?q=letters&kind=post&group=g2&within=year&order=newest');
      await app.user.click(screen.getByRole('link', { name: 'Group: Print and post , remove filter' }));
      expect(app.address()).toBe('/search?q=letters&kind=post&within=year&order=newest');
    });
  });
});

describe('before anything is asked', () => {
  const filters = { ...noFilters, tagIds: ['t1'], within: 'YEAR' };
  const saved = { id: 's1', name: 'Letters of this year', query: 'letters', filters, sort: 'NEWEST', labels: ['Tag: letters', 'Past year'], createdAt: '2026-11-03T10:00:00Z' };
  const start = { ...answers, recentSearches: [{ query: 'brown envelopes', at: '2026-11-03T10:00:00Z' }], savedSearches: [saved] };

  it('offers recent and saved searches, and what can be typed', async () => {
    const app = renderApp('/search', { ...start, forgetRecentSearch: [] });
    expect(await screen.findByRole('link', { name: 'brown envelopes' })).toHaveAttribute('href', '/search?q=brown%20envelopes');
    expect(screen.getByRole('link', { name: 'Letters of this year' })).toHaveAttribute('href', '/search?q=letters&tag=t1&within=year&order=newest');
    expect(screen.getByRole('rowheader', { name: 'tag:letters' })).toBeInTheDocument();
    expect(app.network.requests.some(({ operationName }) => operationName === 'Search')).toBe(false);
    expect(await accessibilityProblems()).toEqual([]);
    app.network.answer({ recentSearches: [] });
    await app.user.click(screen.getByRole('button', { name: 'Forget brown envelopes' }));
    await waitFor(() => expect(screen.queryByRole('link', { name: 'brown envelopes' })).not.toBeInTheDocument());
    expect(variablesOf(app, 'ForgetRecentSearch')).toEqual({ query: 'brown envelopes' });
  });
});
