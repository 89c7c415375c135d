import { limits } from '@crossbench/schema/limits';
import type { SavedSearchFieldsFragment, SearchFilterField, SearchFiltersInput, SearchKind, SearchSort, SearchWithin } from '../../../gql/search/graphql';
import { changed, pageOf, toggled, valuesOf } from '../../../lib/filter-address';
import { kinds } from './kinds';

/** "Any time" is what holds when the address says nothing. */
export const periods: { value: string; within: SearchWithin; label: string }[] = [
  { value: 'week', within: 'WEEK', label: 'Past week' },
  { value: 'month', within: 'MONTH', label: 'Past month' },
  { value: 'year', within: 'YEAR', label: 'Past year' },
];

export const orders: Record<SearchSort, string> = { BEST: 'Best match', NEWEST: 'Newest' };

/** What stands in the address for what narrows the results. Kinds are tabs. */
const parametersOf: Record<Exclude<SearchFilterField, 'KIND'>, string> = {
  DEPARTMENT: 'department',
  GROUP: 'group',
  PLACE: 'place',
  TAG: 'tag',
  AUTHOR: 'author',
  FORMAT: 'format',
  FROM: 'from',
  UNTIL: 'until',
  WITHIN: 'within',
};
const narrowing = Object.values(parametersOf);

export interface Asked {
  query: string;
  filters: SearchFiltersInput;
  sort: SearchSort;
  /** As typed: nothing is corrected. */
  verbatim: boolean;
  page: number;
}

/** What the address asks of the server: `/search?q=letters&kind=post&tag=…&within=year&order=newest&page=2`. */
export function askedBy(parameters: URLSearchParams): Asked {
  const values = (field: keyof typeof parametersOf) => valuesOf(parameters, parametersOf[field]);
  const kind = kindOf(parameters);
  return {
    query: typedIn(parameters),
    filters: {
      kinds: kind ? [kind] : [],
      departmentIds: values('DEPARTMENT'),
      groupIds: values('GROUP'),
      placeIds: values('PLACE'),
      tagIds: values('TAG'),
      authorIds: values('AUTHOR'),
      formats: values('FORMAT'),
      from: values('FROM')[0] ?? null,
      until: values('UNTIL')[0] ?? null,
      within: periods.find(({ value }) => value === parameters.get('within'))?.within ?? null,
    },
    sort: parameters.get('order') === 'newest' ? 'NEWEST' : 'BEST',
    verbatim: parameters.has('exact'),
    page: Math.min(pageOf(parameters), limits.numberedPages),
  };
}

/** What turns the direction of a line. */
const turning = /[\u202a-\u202e\u2066-\u2069]/g;

/** As much of it as tells that it is too long, without what would turn the words around it. */
function typedIn(parameters: URLSearchParams): string {
  const typed = parameters.get('q') ?? '';
  return typed.replace(turning, '').trim().slice(0, limits.searchQuery + 1);
}

export function kindOf(parameters: URLSearchParams): SearchKind | null {
  return kinds.find(({ parameter }) => parameter === parameters.get('kind'))?.kind ?? null;
}

/** Whether anything is asked: words, or filters alone. */
export function asksSomething(parameters: URLSearchParams): boolean {
  return [...parameters].some(([name, value]) => value.trim() !== '' && (name === 'q' || narrowing.includes(name)));
}

/** How many filters were chosen. */
export function countOfFilters(parameters: URLSearchParams): number {
  return [...parameters].filter(([name, value]) => narrowing.includes(name) && value !== '').length;
}

/** The address without this filter, from the first page. */
export function withoutFilter(parameters: URLSearchParams, field: keyof typeof parametersOf, value: string): string {
  const name = parametersOf[field];
  return parameters.getAll(name).includes(value) ? toggled(parameters, name, value) : changed(parameters, name, '');
}

/** The address without any filter that was chosen. */
export function withoutFilters(parameters: URLSearchParams): string {
  return `?${new URLSearchParams([...parameters].filter(([name]) => name !== 'page' && !narrowing.includes(name)))}`;
}

/** The address of a search for other words, with all that narrows it. */
export function addressFor(parameters: URLSearchParams, query: string, more: Record<string, string> = {}): string {
  const kept = [...parameters].filter(([name]) => !['q', 'page', 'exact', ...Object.keys(more)].includes(name));
  return `/search?${new URLSearchParams([['q', query], ...kept, ...Object.entries(more)])}`;
}

/** The address of a search that was kept. */
export function addressOf({ query, filters, sort }: Pick<SavedSearchFieldsFragment, 'query' | 'filters' | 'sort'>): string {
  const all = (name: string, values: string[]) => values.map((value): [string, string] => [name, value]);
  const entries: [string, string | null | undefined][] = [
    ['q', query],
    ['kind', kinds.find(({ kind }) => kind === filters.kinds[0])?.parameter],
    ...all('department', filters.departmentIds),
    ...all('group', filters.groupIds),
    ...all('place', filters.placeIds),
    ...all('tag', filters.tagIds),
    ...all('author', filters.authorIds),
    ...all('format', filters.formats),
    ['from', filters.from],
    ['until', filters.until],
    ['within', periods.find(({ within }) => within === filters.within)?.value],
    ['order', sort === 'NEWEST' ? 'newest' : null],
  ];
  return `/search?${new URLSearchParams(entries.flatMap(([name, value]) => (value ? [[name, value]] : [])))}`;
}
