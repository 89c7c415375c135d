import { useSearchParams } from 'react-router';
import { changed, cleared, toggled } from '../../../lib/filter-address';
import { AppliedFilters } from '../../../ui/facet/applied-filters';
import { facets } from './directory-address';
import { labelOf, type FacetFound } from './facet-choices';

/** What narrows the directory now. */
export function Applied({ found }: { found: FacetFound[] }) {
  const [parameters] = useSearchParams();
  const query = parameters.get('q')?.trim();
  const letter = parameters.get('letter');
  const chosen = facets.flatMap((facet) =>
    parameters.getAll(facet.parameter).map((value) => {
      const known = found.find(({ name }) => name === facet.name)?.values.find((one) => one.value === value);
      const label = labelOf(facet, known ?? { value, label: '' });
      return { label: label ? `${facet.label}: ${label}` : facet.label, without: toggled(parameters, facet.parameter, value) };
    }),
  );
  const filters = [
    ...(query ? [{ label: `Name: ${query}`, without: changed(parameters, 'q', '') }] : []),
    ...(letter ? [{ label: `Begins with ${letter.toUpperCase()}`, without: changed(parameters, 'letter', '') }] : []),
    ...chosen,
  ];
  return <AppliedFilters filters={filters} cleared={cleared(parameters, ['order'])} />;
}
