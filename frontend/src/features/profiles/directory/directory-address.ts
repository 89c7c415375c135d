import type { PeopleFacetName, PeopleFilter, PeopleOrder, Willingness } from '../../../gql/profiles/graphql';
import { pageOf, valuesOf } from '../../../lib/filter-address';
import { entriesOf, willingTo } from '../words';

/** The facets that are chosen from lists, in the order of the page, and their parameters in the address. */
export const facets = [
  { name: 'DEPARTMENT', parameter: 'department', label: 'Department' },
  { name: 'PROFESSION', parameter: 'profession', label: 'Profession' },
  { name: 'LOCATION', parameter: 'place', label: 'Place' },
  { name: 'SKILL', parameter: 'skill', label: 'Skill' },
  { name: 'LANGUAGE', parameter: 'language', label: 'Language' },
  { name: 'WILLING_TO', parameter: 'willing', label: 'Willing to' },
  { name: 'GROUP', parameter: 'group', label: 'Group' },
] as const satisfies { name: PeopleFacetName; parameter: string; label: string }[];

export const orders: Record<PeopleOrder, string> = {
  NAME: 'Name',
  NEWEST: 'Recently joined',
  DEPARTMENT: 'Department',
};

/** What the address asks of the server. */
export function askedBy(parameters: URLSearchParams) {
  const values = (name: string) => valuesOf(parameters, name);
  const order = entriesOf(orders).find(([name]) => name.toLowerCase() === parameters.get('order'))?.[0] ?? 'NAME';
  const letter = parameters.get('letter') ?? '';
  const filter: PeopleFilter = {
    departmentIds: values('department'),
    professionIds: values('profession'),
    locations: values('place'),
    skills: values('skill'),
    languages: values('language'),
    willingTo: entriesOf<Willingness>(willingTo).flatMap(([name]) => (values('willing').includes(name) ? [name] : [])),
    groupIds: values('group'),
    letter: /^[a-z]$/.test(letter) ? letter : null,
  };
  return { query: parameters.get('q')?.trim() || null, filter, order: order as PeopleOrder, page: pageOf(parameters) };
}
