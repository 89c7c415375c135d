import { screen, within } from '@testing-library/react';
import { accessibilityProblems } from '../../../testing/axe';
import { aPerson, departments, signedIn, transport } from '../../../testing/people';
import { renderApp } from '../../../testing/render-app';

const amara = aPerson('Amara Osei', { jobTitle: 'Head of user research', skills: ['letters', 'doorstep interviews'] });
const leo = aPerson('Leo Marchetti', { department: transport });
const page = { people: [amara, leo], total: 31, page: 2, pageCount: 3 };

describe('people', () => {
  it('asks what the address says and shows who was found', async () => {
    const { network } = renderApp('/people?q=o&department=d2&page=2', { ...signedIn, departments, people: page });
    expect(await screen.findByRole('heading', { name: '31 people' })).toBeInTheDocument();
    expect(network.requests.find(({ operationName }) => operationName === 'People')?.variables).toEqual({
      query: 'o',
      filter: { departmentIds: ['d2'] },
      page: 2,
    });
    expect(screen.getByRole('link', { name: 'Amara Osei' })).toHaveAttribute('href', '/people/amara-osei-1');
    expect(screen.getByText(/letters, doorstep interviews/)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Page 3' })).toHaveAttribute('href', '/people?q=o&department=d2&page=3');
    expect(await accessibilityProblems()).toEqual([]);
  });

  it('searches and filters by the address, from the first page', async () => {
    const { user, address } = renderApp('/people?page=2', { ...signedIn, departments, people: page });
    const form = await screen.findByRole('search', { name: 'People' });
    await user.type(within(form).getByRole('searchbox', { name: 'Name' }), 'osei{Enter}');
    expect(address()).toBe('/people?q=osei');
    const facet = screen.getByText('Department', { selector: 'summary' });
    await user.click(facet);
    await user.click(await screen.findByRole('link', { name: 'Department for Transport' }));
    expect(address()).toBe('/people?q=osei&department=d2');
    await user.click(await screen.findByRole('link', { name: /^Name: osei ?, remove filter$/ }));
    expect(address()).toBe('/people?department=d2');
  });

  it('moves focus to the heading on another page of the list', async () => {
    const { user } = renderApp('/people', { ...signedIn, departments, people: { ...page, page: 1 } });
    await user.click(await screen.findByRole('link', { name: 'Page 2' }));
    expect(screen.getByRole('heading', { level: 1, name: 'People' })).toHaveFocus();
  });

  it('says when nobody was found', async () => {
    const people = { people: [], total: 0, page: 1, pageCount: 0 };
    renderApp('/people?q=zzz', { ...signedIn, departments, people });
    expect(await screen.findByRole('heading', { name: 'Nobody here has that name' })).toBeInTheDocument();
    expect(await accessibilityProblems()).toEqual([]);
  });
});
