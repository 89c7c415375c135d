import type { PeopleFacetName, PeopleFilter, PeopleOrder, Willingness } from '../../../gql/profiles/graphql';
import { entriesOf, willingTo } from '../words';

/** The facets that are chosen from lists, in the order of the page, and their parameters in the address. */
export const facets = [
  { name: 'DEPARTMENT', parameter: 'department', label: 'Department' },
  { name: 'PROFESSION', parameter: 'profession', label: 'Profession' },
  { name: 'LOCATION', parameter: 'place', label: 'Place' },
  { name: 'SKILL', parameter: 'skill', label: 'Skill' },
  { name: 'LANGUAGE', parameter: 'language', label: 'Language' },
  { name: 'WILLING_TO', parameter: 'willing', label: 'Willing to' },
] as const satisfies { name: PeopleFacetName; parameter: string; label: string }[];

export type FacetOfPage = (typeof facets)[number];

export const orders: Record<PeopleOrder, string> = {
  NAME: 'Name',
  NEWEST: 'Recently joined',
  DEPARTMENT: 'Department',
};

const most = 20;

/** What the address asks of the server. */
export function askedBy(parameters: URLSearchParams) {
  const values = (name: string) => parameters.getAll(name).filter(Boolean).slice(0, most);
  const order = entriesOf(orders).find(([name]) => name.toLowerCase() === parameters.get('order'))?.[0] ?? 'NAME';
  const letter = parameters.get('letter') ?? '';
  const filter: PeopleFilter = {
    departmentIds: values('department'),
    professionIds: values('profession'),
    locations: values('place'),
    skills: values('skill'),
    languages: values('language'),
    willingTo: entriesOf<Willingness>(willingTo).flatMap(([name]) => (values('willing').includes(name) ? [name] : [])),
    letter: /^[a-z]$/.test(letter) ? letter : null,
  };
  const page = Math.max(1, Math.trunc(Number(parameters.get('page'))) || 1);
  return { query: parameters.get('q')?.trim() || null, filter, order: order as PeopleOrder, page };
}

/** The address with one value of a facet more or less, from its first page. */
export function toggled(parameters: URLSearchParams, name: string, value: string): string {
  const has = parameters.getAll(name).includes(value);
  const rest = [...parameters].filter(([key, known]) => key !== 'page' && !(key === name && known === value));
  return addressOf(has ? rest : [...rest, [name, value]]);
}

/** The address with another value, or none, from its first page; `page` alone keeps the rest as it is. */
export function changed(parameters: URLSearchParams, name: string, value: string): string {
  const rest = [...parameters].filter(([key]) => key !== name && key !== 'page');
  return addressOf(value === '' ? rest : [...rest, [name, value]]);
}

/** The address without any filter; how the list is ordered stays. */
export function cleared(parameters: URLSearchParams): string {
  return addressOf([...parameters].filter(([key]) => key === 'order'));
}

function addressOf(entries: string[][]): string {
  return `?${new URLSearchParams(entries)}`;
}
