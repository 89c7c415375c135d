import { screen, within } from '@testing-library/react';
import { accessibilityProblems } from '../../../testing/axe';
import { aPerson, aProfile, signedIn, transport } from '../../../testing/people';
import { renderApp } from '../../../testing/render-app';

const amara = aPerson('Amara Osei', { jobTitle: 'Head of user research', skills: ['letters', 'doorstep interviews'] });
const leo = aPerson('Leo Marchetti', { department: transport, profile: aProfile({ askMeAbout: 'Consent forms' }) });
const page = { people: [amara, leo], total: 31, page: 2, pageCount: 3 };
const places = Array.from({ length: 8 }, (_, index) => ({ value: `place ${index}`, label: `Place ${index}`, count: 8 - index }));
const peopleFacets = [
  { name: 'DEPARTMENT', values: [{ value: 'd1', label: 'Department for Skills', count: 1200 }] },
  { name: 'LOCATION', values: places },
  { name: 'WILLING_TO', values: [{ value: 'REVIEW', label: 'REVIEW', count: 3 }] },
  { name: 'LETTER', values: [{ value: 'a', label: 'a', count: 1 }] },
];
const answers = { ...signedIn, peopleFacets, people: page };

function onScreen(isWide: boolean) {
  window.matchMedia = (query) =>
    ({ matches: isWide, media: query, addEventListener: () => undefined, removeEventListener: () => undefined }) as unknown as MediaQueryList;
}

describe('people', () => {
  const { matchMedia } = window;
  beforeEach(() => onScreen(true));
  afterEach(() => {
    window.matchMedia = matchMedia;
  });

  it('asks what the address says and shows who was found', async () => {
    const { network } = renderApp('/people?q=o&department=d1&order=newest&letter=a&page=2', answers);
    expect(await screen.findByRole('heading', { name: '31 people' })).toBeInTheDocument();
    expect(network.requests.find(({ operationName }) => operationName === 'People')?.variables).toMatchObject({
      query: 'o',
      filter: { departmentIds: ['d1'], letter: 'a' },
      order: 'NEWEST',
      page: 2,
    });
    expect(screen.getByRole('link', { name: 'Amara Osei' })).toHaveAttribute('href', '/people/amara-osei-1');
    expect(screen.getByText(/letters, doorstep interviews/)).toBeInTheDocument();
    expect(screen.getByText(/Consent forms/)).toHaveTextContent('Ask me about Consent forms');
    expect(screen.getByRole('link', { name: 'Page 3' })).toHaveAttribute(
      'href',
      '/people?q=o&department=d1&order=newest&letter=a&page=3',
    );
    expect(screen.getByRole('combobox', { name: 'Order by' })).toHaveDisplayValue('Recently joined');
    expect(await accessibilityProblems()).toEqual([]);
  });

  it('searches, filters and orders by the address, from the first page, and takes filters off', async () => {
    const { user, address } = renderApp('/people?page=2', answers);
    const form = await screen.findByRole('search', { name: 'People' });
    await user.type(within(form).getByRole('searchbox', { name: 'Name' }), 'osei{Enter}');
    expect(address()).toBe('/people?q=osei');
    const skills = await screen.findByRole('checkbox', { name: 'Department for Skills 1,200' });
    await user.click(skills);
    expect(address()).toBe('/people?q=osei&department=d1');
    expect(skills).toBeChecked();
    await user.click(screen.getByRole('checkbox', { name: /^Review work/ }));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Order by' }), 'Department');
    await user.click(screen.getByRole('link', { name: 'A' }));
    expect(address()).toBe('/people?q=osei&department=d1&willing=REVIEW&order=department&letter=a');
    await user.click(screen.getByRole('link', { name: /^Willing to: Review work ?, remove filter$/ }));
    await user.click(screen.getByRole('link', { name: /^Begins with A/ }));
    expect(address()).toBe('/people?q=osei&department=d1&order=department');
    await user.click(screen.getByRole('link', { name: 'Clear filters' }));
    expect(address()).toBe('/people?order=department');
  });

  it('shows the commonest values of a facet, and all of them on request', async () => {
    const { user } = renderApp('/people', answers);
    await screen.findByRole('checkbox', { name: 'Place 0 8' });
    expect(screen.queryByRole('checkbox', { name: 'Place 7 1' })).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Show all 8 of Place' }));
    expect(screen.getByRole('checkbox', { name: 'Place 7 1' })).toBeInTheDocument();
  });

  it('keeps its filters in a dialog on a small screen', async () => {
    onScreen(false);
    const { user, address } = renderApp('/people', answers);
    await screen.findByRole('heading', { name: '31 people' });
    expect(screen.queryByRole('checkbox')).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Filter people' }));
    const dialog = await screen.findByRole('dialog', { name: 'Filter people' });
    await user.click(within(dialog).getByText('Department', { selector: 'summary' }));
    await user.click(await within(dialog).findByRole('checkbox', { name: /Department for Skills/ }));
    expect(address()).toBe('/people?department=d1');
    await user.click(within(dialog).getByRole('button', { name: 'Show 31 people' }));
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('moves focus to the heading on another page of the list', async () => {
    const { user } = renderApp('/people', { ...answers, people: { ...page, page: 1 } });
    await user.click(await screen.findByRole('link', { name: 'Page 2' }));
    expect(screen.getByRole('heading', { level: 1, name: 'People' })).toHaveFocus();
  });

  it('says when nobody was found', async () => {
    const people = { people: [], total: 0, page: 1, pageCount: 0 };
    renderApp('/people?q=zzz', { ...answers, peopleFacets: [], people });
    expect(await screen.findByRole('heading', { name: 'Nobody here fits' })).toBeInTheDocument();
    expect(await accessibilityProblems()).toEqual([]);
  });
});
