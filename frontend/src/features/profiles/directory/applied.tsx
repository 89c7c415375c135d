import { Link, useSearchParams } from 'react-router';
import { AppliedFilter } from '../../../ui/chip/chip';
import { changed, cleared, facets, toggled } from './directory-address';
import { labelOf, type FacetFound } from './facet-choices';

/** What narrows the list now; each can be taken off. */
export function Applied({ found }: { found: FacetFound[] }) {
  const [parameters] = useSearchParams();
  const query = parameters.get('q')?.trim();
  const letter = parameters.get('letter');
  const values = facets.flatMap((facet) =>
    parameters.getAll(facet.parameter).map((value) => {
      const known = found.find(({ name }) => name === facet.name)?.values.find((one) => one.value === value);
      return { facet, value, label: labelOf(facet, known ?? { value, label: '' }) };
    }),
  );
  if (!query && !letter && values.length === 0) return null;
  return (
    <div className="cb-applied">
      {query && <AppliedFilter label={`Name: ${query}`} without={changed(parameters, 'q', '')} />}
      {letter && <AppliedFilter label={`Begins with ${letter.toUpperCase()}`} without={changed(parameters, 'letter', '')} />}
      {values.map(({ facet, value, label }) => (
        <AppliedFilter
          key={`${facet.parameter} ${value}`}
          label={label ? `${facet.label}: ${label}` : facet.label}
          without={toggled(parameters, facet.parameter, value)}
        />
      ))}
      <Link className="meta" to={cleared(parameters)}>
        Clear filters
      </Link>
    </div>
  );
}
