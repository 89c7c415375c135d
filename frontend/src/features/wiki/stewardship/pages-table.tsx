import { Link } from 'react-router';
import type { WikiPageToReviewFieldsFragment } from '../../../gql/wiki/graphql';
import { Table } from '../../../ui/table/table';
import { Day } from './day';

interface PagesTableProps {
  label: string;
  rows: readonly WikiPageToReviewFieldsFragment[];
  /** What the link to the owner and the review of each is called. */
  verb: string;
  showsSpace?: boolean;
}

/** Pages with their owners and the days on which their reviews are due. */
export function PagesTable({ label, rows, verb, showsSpace = false }: PagesTableProps) {
  return (
    <Table
      label={label}
      headings={['Page', 'Owner', 'Review due', 'What to do']}
      rows={rows.map(({ page, owner, reviewDue }) => ({
        key: page.id,
        cells: [
          <>
            <Link to={page.path}>{page.title}</Link>
            {showsSpace && <div className="meta">{page.space.name}</div>}
          </>,
          owner ? <Link to={owner.path}>{owner.name}</Link> : 'No owner',
          reviewDue ? <Day value={reviewDue} /> : 'Never',
          <Link to={`${page.path}/stewardship`}>
            {verb}
            <span className="vh"> {page.title}</span>
          </Link>,
        ],
      }))}
    />
  );
}
