import { screen, within } from '@testing-library/react';
import { accessibilityProblems } from '../../../testing/axe';
import { aGroup, noGroups } from '../../../testing/groups';
import { signedIn } from '../../../testing/people';
import { renderApp } from '../../../testing/render-app';
// Loaded when they are first needed, which takes longer than a test waits.
import '../group-pages';

const own = aGroup('Own group', { viewerRole: 'MEMBER' });
const page = { groups: [own, aGroup('Data quality', { kind: 'REQUEST' })], page: 1, pageCount: 2, total: 27 };
const groupFacets = [
  { name: 'KIND', values: [{ value: 'REQUEST', label: 'REQUEST', count: 3 }] },
  { name: 'DEPARTMENT', values: [{ value: 'd1', label: 'Department for Skills', count: 12 }] },
  { name: 'TOPIC', values: [{ value: 't1', label: 'interviews', count: 2 }] },
];
const answers = { ...signedIn, ...noGroups, groupFacets };

describe('all groups', () => {
  const { matchMedia } = window;
  beforeEach(() => {
    window.matchMedia = (media) =>
      ({ matches: true, media, addEventListener: () => undefined, removeEventListener: () => undefined }) as unknown as MediaQueryList;
  });
  afterEach(() => {
    window.matchMedia = matchMedia;
  });

  it('are listed below one’s own, with a way to make one', async () => {
    renderApp('/groups', { ...answers, ownGroups: [own], ownGroupInvitations: [{ id: 'i1' }], groups: page });
    const all = within(await screen.findByRole('region', { name: 'All groups' }));
    expect(await all.findByRole('link', { name: 'Data quality' })).toBeVisible();
    expect(all.getByText('27 groups')).toBeVisible();
    expect(all.getByText('By request', { selector: '.govuk-tag' })).toBeVisible();
    expect(all.getByRole('link', { name: 'Page 2' })).toHaveAttribute('href', '/groups?page=2');
    const yours = within(await screen.findByRole('region', { name: 'Your groups' }));
    expect(yours.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual(['Own group']);
    expect(screen.getByRole('link', { name: '1 invitation to answer' })).toHaveAttribute('href', '/groups/invitations');
    expect(screen.getByRole('link', { name: 'New group' })).toHaveAttribute('href', '/groups/new');
    expect(await accessibilityProblems()).toEqual([]);
  });

  it('of one’s own are shown in full when one asks', async () => {
    const many = Array.from({ length: 10 }, (_, index) => aGroup(`Mine ${index}`, { viewerRole: 'MEMBER' }));
    const { user } = renderApp('/groups', { ...answers, ownGroups: many, groups: page });
    const yours = within(await screen.findByRole('region', { name: 'Your groups' }));
    expect(yours.getAllByRole('heading', { level: 3 })).toHaveLength(8);
    await user.click(yours.getByRole('button', { name: 'Show all 10 of your groups' }));
    expect(yours.getAllByRole('heading', { level: 3 })).toHaveLength(10);
  });

  it('are searched', async () => {
    const { user, address, network } = renderApp('/groups', { ...answers, ownGroups: [own], groups: page });
    await user.type(await screen.findByRole('searchbox', { name: 'Name, purpose or topic' }), 'xylophon');
    network.answer({ groups: noGroups.groups });
    await user.click(within(screen.getByRole('search', { name: 'Groups' })).getByRole('button', { name: 'Search' }));
    expect(await screen.findByRole('heading', { name: 'No group fits' })).toBeVisible();
    expect(address()).toBe('/groups?q=xylophon');
    expect(network.requests.findLast(({ operationName }) => operationName === 'GroupDirectory')?.variables).toMatchObject({ query: 'xylophon', page: 1 });
    expect(screen.queryByRole('region', { name: 'Your groups' })).not.toBeInTheDocument();
    expect(await accessibilityProblems()).toEqual([]);
  });

  it('are filtered and sorted by the address, from the first page', async () => {
    const { user, network, address } = renderApp('/groups?department=d1&page=2', { ...answers, ownGroups: [own], groups: page });
    const filters = within(await screen.findByRole('group', { name: 'Filter groups' }));
    await user.click(await filters.findByRole('checkbox', { name: 'By request 3' }));
    expect(address()).toBe('/groups?department=d1&kind=REQUEST');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Order by' }), 'Latest activity');
    expect(address()).toBe('/groups?department=d1&kind=REQUEST&order=active');
    expect(network.requests.findLast(({ operationName }) => operationName === 'GroupDirectory')?.variables).toEqual({
      query: null,
      filter: { kinds: ['REQUEST'], departmentIds: ['d1'], topicIds: [] },
      order: 'ACTIVE',
      page: 1,
    });
    expect(screen.queryByRole('region', { name: 'Your groups' })).not.toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Page 2' })).toHaveAttribute('href', '/groups?department=d1&kind=REQUEST&order=active&page=2');
    expect(await accessibilityProblems()).toEqual([]);
    await user.click(screen.getByRole('link', { name: 'Kind: By request , remove filter' }));
    await user.click(screen.getByRole('link', { name: 'Clear filters' }));
    expect(address()).toBe('/groups?order=active');
    expect(await screen.findByRole('region', { name: 'Your groups' })).toBeVisible();
  });
});
