import { Link } from 'react-router';
import type { SearchLearningQuery, SearchOutcome } from '../../../gql/search/graphql';
import { formatDate } from '../../../lib/dates';
import { Table } from '../../../ui/table/table';
import { searchPath } from '../header-search/search-path';

interface LearntSearchesProps {
  searches: SearchLearningQuery['searchLearning']['searches'];
  outcome: SearchOutcome;
}

/** Each leads to its results, as whoever looks sees them. */
export function LearntSearches({ searches, outcome }: LearntSearchesProps) {
  const inVain = outcome === 'NOTHING_FOUND' ? 'Found nothing' : 'Nothing opened';
  return (
    <Table
      label="Searches"
      headings={['Searched for', inVain, 'Searched', 'Last']}
      numbers={[inVain, 'Searched']}
      rows={searches.map(({ query, times, asked, lastAskedAt }) => ({
        key: query,
        cells: [
          <Link to={searchPath(query)}>{query}</Link>,
          `${times.toLocaleString('en-GB')} ${times === 1 ? 'time' : 'times'}`,
          `${asked.toLocaleString('en-GB')} ${asked === 1 ? 'time' : 'times'}`,
          formatDate(new Date(lastAskedAt)),
        ],
      }))}
    />
  );
}
