import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import type { SearchKind, SearchQuery } from '../../../gql/search/graphql';
import { changed, toggled } from '../../../lib/filter-address';
import { count } from '../../../lib/words';
import { AppliedFilters } from '../../../ui/facet/applied-filters';
import { Choices } from '../../../ui/facet/choices';
import { Filters } from '../../../ui/facet/filters';
import { Pagination } from '../../../ui/pagination/pagination';
import { Tabs } from '../../../ui/tabs/tabs';
import { kinds } from './kinds';
import { NothingFound } from './nothing-found';
import { Result } from './result';
import './results.scss';

type Found = SearchQuery['search'];

interface ResultsProps {
  query: string;
  kind: SearchKind | null;
  found: Found;
}

export function Results({ query, kind, found }: ResultsProps) {
  const [parameters] = useSearchParams();
  const everything = found.kinds.reduce((sum, entry) => sum + entry.count, 0);
  const tabs = [
    { label: 'Everything', parameter: '', kind: null, count: everything, isExact: found.kinds.every(({ isExact }) => isExact) },
    ...kinds.map((entry) => ({ count: 0, isExact: true, ...found.kinds.find((counted) => counted.kind === entry.kind), ...entry })),
  ];
  return (
    <>
      <Tabs
        label="Result type"
        tabs={tabs.map((tab) => ({
          label: tab.label,
          to: changed(parameters, 'kind', tab.parameter),
          current: tab.kind === kind,
          note: atLeast(tab.count, tab.isExact),
        }))}
      />
      <BesideFilters found={found}>
        {found.hits.length === 0 ? (
          <NothingFound query={query} kind={kind} elsewhere={everything} />
        ) : (
          <>
            <p className="meta cb-results__count" role="status">
              {found.totalIsExact ? '' : 'More than '}
              {count(found.total, 'result')}, best match first
            </p>
            <h2 className="vh">Results</h2>
            <ul className="cb-results">
              {found.hits.map((hit) => (
                <Result key={`${hit.kind} ${hit.id}`} hit={hit} />
              ))}
            </ul>
          </>
        )}
        <Pagination
          page={found.page}
          pageCount={found.pageCount}
          toPage={(page) => `/search${changed(parameters, 'page', page === 1 ? '' : String(page))}`}
        />
      </BesideFilters>
    </>
  );
}

/** Only where there is something to choose or to take off are there filters. */
function BesideFilters({ found, children }: { found: Found; children: ReactNode }) {
  const [parameters] = useSearchParams();
  const { values, areExact } = found.groups;
  const chosen = parameters.getAll('group');
  if (values.length === 0 && chosen.length === 0) return children;
  return (
    <div className="cb-grid cb-grid--facets">
      <Filters label="Filter results" left={count(found.total, 'result')}>
        <Choices
          label="Group"
          parameter="group"
          values={values.map((value) => ({ value: value.group.id, label: value.group.name, count: atLeast(value.count, areExact) }))}
        />
      </Filters>
      <div>
        <AppliedFilters
          filters={chosen.map((id) => {
            const name = values.find(({ group }) => group.id === id)?.group.name;
            return { label: name ? `Group: ${name}` : 'Group', without: toggled(parameters, 'group', id) };
          })}
          cleared={changed(parameters, 'group', '')}
        />
        {children}
      </div>
    </div>
  );
}

function atLeast(number: number, isExact: boolean): string {
  return `${number.toLocaleString('en-GB')}${isExact ? '' : '+'}`;
}
