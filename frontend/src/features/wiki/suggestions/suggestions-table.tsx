import { Link } from 'react-router';
import type { SuggestionFactsFragment } from '../../../gql/wiki/graphql';
import { Table } from '../../../ui/table/table';
import { Tag } from '../../../ui/tag/tag';
import { Time } from '../../../ui/time/time';
import { statusWords } from './words';

interface SuggestionsTableProps {
  label: string;
  rows: readonly SuggestionFactsFragment[];
  /** Of which page each is. */
  showsPage?: boolean;
  /** Who suggested each. */
  showsPerson?: boolean;
}

/** Suggested changes, each with the way to it. */
export function SuggestionsTable({ label, rows, showsPage = false, showsPerson = false }: SuggestionsTableProps) {
  const headings = ['Why', ...(showsPage ? ['Page'] : []), ...(showsPerson ? ['Suggested by'] : []), 'When', 'Outcome'];
  return (
    <Table
      label={label}
      headings={headings}
      rows={rows.map((suggestion) => ({
        key: suggestion.id,
        cells: [
          <Link to={`/wiki/suggestions/${suggestion.id}`}>{suggestion.reason}</Link>,
          ...(showsPage ? [<PageOf key="page" suggestion={suggestion} />] : []),
          ...(showsPerson ? [suggestion.person ? <Link to={suggestion.person.path}>{suggestion.person.name}</Link> : ''] : []),
          <Time value={suggestion.createdAt} />,
          <Tag colour={statusWords[suggestion.status].colour}>{statusWords[suggestion.status].label}</Tag>,
        ],
      }))}
    />
  );
}

function PageOf({ suggestion: { page } }: { suggestion: SuggestionFactsFragment }) {
  return (
    <>
      <Link to={page.path}>{page.title}</Link>
      <div className="meta">{page.space.name}</div>
    </>
  );
}
