import type { GroupFacetName, GroupFilter, GroupKind, GroupOrder } from '../../../gql/groups/graphql';
import { pageOf, valuesOf } from '../../../lib/filter-address';
import { kindNames } from '../words';

/** The facets in the order of the page, and their parameters in the address. */
export const facets = [
  { name: 'KIND', parameter: 'kind', label: 'Kind' },
  { name: 'DEPARTMENT', parameter: 'department', label: 'Home department' },
  { name: 'TOPIC', parameter: 'topic', label: 'Topic' },
] as const satisfies { name: GroupFacetName; parameter: string; label: string }[];

export const orders: Record<GroupOrder, string> = {
  NAME: 'Name',
  ACTIVE: 'Latest activity',
  MEMBERS: 'Most members',
  NEWEST: 'Newest',
};

/** What the address asks of the server. */
export function askedBy(parameters: URLSearchParams) {
  const isKind = (value: string): value is GroupKind => Object.keys(kindNames).includes(value);
  const filter: GroupFilter = {
    kinds: valuesOf(parameters, 'kind').filter(isKind),
    departmentIds: valuesOf(parameters, 'department'),
    topicIds: valuesOf(parameters, 'topic'),
  };
  const isOrder = (value: string): value is GroupOrder => Object.keys(orders).includes(value);
  const order = (parameters.get('order') ?? '').toUpperCase();
  return {
    query: parameters.get('q')?.trim() || null,
    filter,
    order: isOrder(order) ? order : ('NAME' as const),
    page: pageOf(parameters),
  };
}

/** Whether it asks for some groups, and not for the first page of all. */
export function isNarrowed(parameters: URLSearchParams): boolean {
  return ['q', 'page', ...facets.map(({ parameter }) => parameter)].some((name) => Boolean(parameters.get(name)?.trim()));
}
