/** What the results page answers, in tests. */
export interface Page {
  hits: { title: { text: string }[]; kind: string }[];
  total: number;
  totalIsExact: boolean;
  words: string;
  corrected: string | null;
  notices: string[];
  inForce: { field: string; label: string; value: string; queryWithout: string | null }[];
}
/** What stands beside it. */
export interface Facets {
  total: number;
  kinds: { kind: string; count: number }[];
  departments: { department: { name: string }; count: number }[];
  groups: { group: { name: string }; count: number }[];
  tags: { tag: { name: string }; count: number }[];
  authors: { person: { name: string }; count: number }[];
  peopleWhoKnow: { person: { name: string }; why: string }[];
}

const arguments_ = '$query: String!, $filters: SearchFiltersInput, $verbatim: Boolean';
export const searching = `query (${arguments_}, $sort: SearchSort, $page: Int) { search(query: $query, filters: $filters, verbatim: $verbatim, sort: $sort, page: $page) {
  hits { kind title { text } } total totalIsExact words corrected notices inForce { field label value queryWithout } } }`;
export const facetsOf = `query (${arguments_}) { searchFacets(query: $query, filters: $filters, verbatim: $verbatim) { total kinds { kind count }
  departments { department { name } count } groups { group { name } count } tags { tag { name } count } authors { person { name } count }
  peopleWhoKnow { person { name } why } } }`;
export const instant = `query ($query: String!) { instantSearch(query: $query) { completions looksLikeName people { title { text } } posts { title { text } } } }`;
