import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { SearchQuery } from '../../../gql/search/graphql';
import { AppliedFilter } from '../../../ui/chip/chip';
import { addressFor, countOfFilters, withoutFilter, withoutFilters } from './search-address';

interface ChosenFiltersProps {
  /** All that narrows the results, typed or chosen. */
  inForce: SearchQuery['search']['inForce'];
  /** Before the filters, and behind them. */
  before: ReactNode;
  behind: ReactNode;
}

/** What narrows the results now; each can be taken away. */
export function ChosenFilters({ inForce, before, behind }: ChosenFiltersProps) {
  const [parameters] = useSearchParams();
  const chips = inForce.flatMap(({ field, value, label, queryWithout }) => {
    if (queryWithout !== null) return [{ label, without: addressFor(parameters, queryWithout) }];
    // The kind that was chosen is a tab.
    return field === 'KIND' ? [] : [{ label, without: withoutFilter(parameters, field, value) }];
  });
  return (
    <div className="cb-applied cb-applied--results">
      {before}
      {chips.map((chip) => (
        <AppliedFilter key={`${chip.label} ${chip.without}`} {...chip} />
      ))}
      {countOfFilters(parameters) > 0 && (
        <Link className="meta" to={withoutFilters(parameters)}>
          Clear filters
        </Link>
      )}
      {behind}
    </div>
  );
}
