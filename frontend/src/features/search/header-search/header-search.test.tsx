import { screen, waitFor, within } from '@testing-library/react';
import { accessibilityProblems } from '../../../testing/axe';
import { aPerson, signedIn } from '../../../testing/people';
import { renderApp } from '../../../testing/render-app';

const amara = aPerson('Amara Osei');
const found = { snippet: [], person: amara, group: null, place: null, standsIn: null, stewardship: null };
const instantSearch = {
  completions: ['letters playbook', 'letters'],
  looksLikeName: true,
  files: [{ ...found, id: 'f', kind: 'FILE', path: '/posts/letters-1#file-f', title: [{ text: 'Envelope test.xlsx', marked: false }], place: 'Sheet Costs' }],
  people: [{ ...found, id: 'p', kind: 'PERSON', path: amara.path, title: [{ text: 'Amara Osei', marked: false }] }],
  pages: [],
  posts: [{ ...found, id: 'i', kind: 'POST', path: '/posts/letters-1', title: [{ text: 'Letters', marked: true }] }],
  groups: [
    {
      ...found,
      id: 'g',
      kind: 'GROUP',
      path: '/groups/letters-1',
      title: [{ text: 'Letters clinic', marked: false }],
      person: null,
      group: { id: 'g', name: 'Letters clinic', picture: null, memberCount: 212 },
    },
  ],
  tags: [{ id: 't', name: 'letters', slug: 'letters', path: '/tags/letters', postCount: 64 }],
};
const people = { people: [], total: 0, page: 1, pageCount: 0 };
const search = {
  hits: [], total: 0, totalIsExact: true, page: 1, pageCount: 0, words: '', corrected: null, isFallback: false, inForce: [], notices: [],
};
const searchFacets = { kinds: [], groups: [], departments: [], tags: [], authors: [], peopleWhoKnow: [] };
const answers = {
  ...signedIn, instantSearch, people, peopleFacets: [], departments: [], search, searchFacets, person: amara, recentSearches: [], rememberSearch: [],
};

/** Types once the plain field has become a combobox. */
async function typeInCombobox(text: string, more: Record<string, unknown> = {}) {
  const app = renderApp('/people', { ...answers, ...more });
  await app.user.click(await screen.findByRole('searchbox', { name: 'Search Crossbench' }));
  const field = await screen.findByRole('combobox', { name: 'Search Crossbench' });
  expect(field).toHaveFocus();
  await app.user.type(field, text);
  return { ...app, field };
}

describe('header search', () => {
  it('answers while one types, in sections', async () => {
    const { field } = await typeInCombobox('letters');
    expect(field).toHaveAttribute('aria-expanded', 'true');
    const tags = await screen.findByRole('group', { name: 'Groups and tags' });
    expect(within(tags).getByRole('option', { name: /letters/ })).toBeInTheDocument();
    expect(within(tags).getByRole('option', { name: /Letters clinic/ })).toHaveTextContent('Group, 212 members');
    const results = within(screen.getByRole('listbox')).getAllByRole('option');
    expect(results.map((option) => option.getAttribute('href'))).toEqual([
      '/people/amara-osei-1',
      '/search?q=letters%20playbook',
      '/posts/letters-1',
      '/posts/letters-1#file-f',
      '/groups/letters-1',
      '/tags/letters',
      '/search?q=letters',
    ]);
    expect(await accessibilityProblems()).toEqual([]);
  });

  it('shows people after the rest where it is no name', async () => {
    await typeInCombobox('letters', { instantSearch: { ...instantSearch, looksLikeName: false, completions: [] } });
    await screen.findByRole('group', { name: 'People' });
    const groups = within(screen.getByRole('listbox')).getAllByRole('group');
    expect(groups.map((group) => within(group).getAllByRole('option').length)).toEqual([2, 2, 1]);
    expect(groups.at(-1)).toHaveAccessibleName('People');
  });

  it('offers recent searches before anything is typed', async () => {
    const recentSearches = [{ query: 'brown envelopes', at: '2026-11-03T10:00:00Z' }];
    const { user, field, address } = await typeInCombobox('x', { recentSearches });
    await user.clear(field);
    const recent = await screen.findByRole('group', { name: 'Recent searches' });
    expect(within(recent).getByRole('option', { name: /brown envelopes/ })).toBeInTheDocument();
    expect(await accessibilityProblems()).toEqual([]);
    await user.keyboard('{ArrowDown}');
    await waitFor(() => expect(field).toHaveAttribute('aria-activedescendant'));
    await user.keyboard('{Enter}');
    await waitFor(() => expect(address()).toBe('/search?q=brown%20envelopes'));
  });

  it('opens the chosen one with Enter', async () => {
    const { user, field, address, network } = await typeInCombobox('letters');
    // On a busy machine the first letters are asked for alone, and their answer is replaced by the next.
    await waitFor(() => expect(network.requests.at(-1)?.variables).toEqual({ query: 'letters' }));
    await screen.findByRole('group', { name: 'Groups and tags' });
    await user.keyboard('{ArrowDown}');
    await waitFor(() => expect(field).toHaveAttribute('aria-activedescendant'));
    await user.keyboard('{Enter}');
    expect(await screen.findByRole('heading', { level: 1, name: 'Amara Osei' })).toBeInTheDocument();
    expect(address()).toBe('/people/amara-osei-1');
  });

  it('opens the chosen one with Enter although other results have arrived since', async () => {
    let arrive = () => {};
    const arrived = new Promise<void>((resolve) => (arrive = resolve));
    const later = { ...instantSearch, completions: [], people: [], posts: [], pages: [], files: [], groups: [], tags: [{ ...instantSearch.tags[0], id: 'other' }] };
    const { user, field, address, network } = await typeInCombobox('letter', {
      instantSearch: ({ query }: { query: string }) => (query === 'letters' ? arrived.then(() => later) : instantSearch),
    });
    await screen.findByRole('group', { name: 'People' });
    await user.keyboard('s{ArrowDown}');
    await waitFor(() => expect(field).toHaveAttribute('aria-activedescendant'));
    await waitFor(() => expect(network.requests.at(-1)?.variables).toEqual({ query: 'letters' }));
    arrive();
    // The answer is drawn by then, were it drawn at all.
    await new Promise((resolve) => setTimeout(resolve));
    await user.keyboard('{Enter}');
    await waitFor(() => expect(address()).toBe('/people/amara-osei-1'));
  });

  it.each(['{Enter}', '{ArrowDown}{Control>}{Enter}{/Control}'])('goes to all results with %s', async (keys) => {
    const { user, address } = await typeInCombobox('brown letters');
    await screen.findByRole('group', { name: 'Groups and tags' });
    await user.keyboard(keys);
    expect(await screen.findByRole('heading', { level: 1, name: 'Search results for brown letters' })).toHaveFocus();
    expect(address()).toBe('/search?q=brown%20letters');
  });

  it('closes with Escape and keeps the words', async () => {
    const { user, field } = await typeInCombobox('letters');
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('listbox')).not.toBeInTheDocument();
    expect(field).toHaveValue('letters');
    expect(field).toHaveAttribute('aria-expanded', 'false');
  });

  it('is reached with Ctrl K', async () => {
    const { user } = renderApp('/people', answers);
    await screen.findByRole('searchbox', { name: 'Search Crossbench' });
    await user.keyboard('{Control>}k{/Control}');
    expect(screen.getByLabelText('Search Crossbench')).toHaveFocus();
  });
});

describe('search over the whole screen of a phone', () => {
  async function openOnPhone() {
    const app = renderApp('/people', answers);
    await app.user.click(await within(await screen.findByRole('banner')).findByRole('button', { name: 'Search' }));
    const dialog = within(screen.getByRole('dialog', { name: 'Search' }));
    const field = await dialog.findByRole('combobox', { name: 'Search Crossbench' });
    expect(field).toHaveFocus();
    return { ...app, dialog, field };
  }

  it('answers while one types, and opens what is chosen', async () => {
    const { user, dialog, field, address } = await openOnPhone();
    expect(dialog.getByRole('link', { name: 'Saved searches, and what you can type' })).toHaveAttribute('href', '/search');
    await user.type(field, 'letters');
    await dialog.findByRole('group', { name: 'Groups and tags' });
    expect(dialog.queryByRole('link', { name: /^Saved searches/ })).not.toBeInTheDocument();
    await user.click(dialog.getByRole('option', { name: /^Amara Osei/ }));
    expect(address()).toBe('/people/amara-osei-1');
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it.each(['{Escape}', 'letters{Escape}'])('is left with %s, from wherever it is', async (keys) => {
    const { user, address } = await openOnPhone();
    await user.keyboard(keys);
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    expect(address()).toBe('/people');
  });

  it('goes to all results, and is left by its button', async () => {
    const { user, dialog, address } = await openOnPhone();
    await user.click(dialog.getByRole('button', { name: 'Close search' }));
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    await user.click(within(screen.getByRole('banner')).getByRole('button', { name: 'Search' }));
    await user.type(await screen.findByRole('combobox', { name: 'Search Crossbench' }), 'letters{Enter}');
    await waitFor(() => expect(address()).toBe('/search?q=letters'));
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });
});
