import { Link } from 'react-router';
import { AppliedFilter } from '../chip/chip';
import './facet.scss';

interface AppliedFiltersProps {
  /** What narrows the list now, and the address without it. */
  filters: { label: string; without: string }[];
  /** The address without any of them. */
  cleared: string;
}

/** What narrows a list now; each can be taken off. */
export function AppliedFilters({ filters, cleared }: AppliedFiltersProps) {
  if (filters.length === 0) return null;
  return (
    <div className="cb-applied">
      {filters.map((filter) => (
        <AppliedFilter key={filter.without} {...filter} />
      ))}
      <Link className="meta" to={cleared}>
        Clear filters
      </Link>
    </div>
  );
}
