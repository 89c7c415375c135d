import type { SearchKind, SearchQuery } from '../../../gql/search/graphql';
import { useAddressParameters } from '../../../lib/use-address-parameters';
import { count } from '../../../lib/words';
import { Pagination } from '../../../ui/pagination/pagination';
import { Tabs } from '../../../ui/tabs/tabs';
import { kinds } from './kinds';
import { NothingFound } from './nothing-found';
import { Result } from './result';
import './results.scss';

interface ResultsProps {
  query: string;
  kind: SearchKind | null;
  found: SearchQuery['search'];
}

export function Results({ query, kind, found }: ResultsProps) {
  const address = useAddressParameters();
  const countOf = (wanted: SearchKind) => found.kinds.find((entry) => entry.kind === wanted)?.count ?? 0;
  const everything = found.kinds.reduce((sum, entry) => sum + entry.count, 0);
  const tabs = [
    { label: 'Everything', parameter: null, kind: null, count: everything },
    ...kinds.map((entry) => ({ ...entry, count: countOf(entry.kind) })),
  ];
  return (
    <>
      <Tabs
        label="Result type"
        tabs={tabs.map((tab) => ({
          label: tab.label,
          to: address.with({ kind: tab.parameter, page: 1 }),
          current: tab.kind === kind,
          note: tab.count.toLocaleString('en-GB'),
        }))}
      />
      {found.hits.length === 0 ? (
        <NothingFound
          query={query}
          kind={kind}
          elsewhere={everything}
          everything={address.with({ kind: null, page: 1 })}
        />
      ) : (
        <>
          <p className="meta cb-results__count" role="status">
            {found.totalIsExact ? '' : 'About '}
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
        toPage={(page) => `/search${address.with({ page })}`}
      />
    </>
  );
}
