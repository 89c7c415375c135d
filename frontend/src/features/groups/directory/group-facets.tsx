import { useSearchParams } from 'react-router';
import type { GroupFacetsQuery } from '../../../gql/groups/graphql';
import { changed, cleared, toggled } from '../../../lib/filter-address';
import { AppliedFilters } from '../../../ui/facet/applied-filters';
import { Choices } from '../../../ui/facet/choices';
import { kindNames } from '../words';
import { facets } from './directory-address';

type FacetFound = GroupFacetsQuery['groupFacets'][number];

/** What the list of groups can be narrowed by. */
export function GroupFacets({ found }: { found: FacetFound[] }) {
  return facets.map(({ name, parameter, label }) => (
    <Choices key={name} label={label} parameter={parameter} values={valuesOf(found, name)} />
  ));
}

/** What narrows it now. */
export function AppliedToGroups({ found }: { found: FacetFound[] }) {
  const [parameters] = useSearchParams();
  const query = parameters.get('q')?.trim();
  const chosen = facets.flatMap(({ name, parameter, label }) =>
    parameters.getAll(parameter).map((value) => {
      const known = valuesOf(found, name).find((one) => one.value === value)?.label;
      return { label: known ? `${label}: ${known}` : label, without: toggled(parameters, parameter, value) };
    }),
  );
  const words = query ? [{ label: `Words: ${query}`, without: changed(parameters, 'q', '') }] : [];
  return <AppliedFilters filters={[...words, ...chosen]} cleared={cleared(parameters, ['order'])} />;
}

/** The server knows kinds by their names in the schema. */
function valuesOf(found: FacetFound[], facet: FacetFound['name']): FacetFound['values'] {
  const values = found.find(({ name }) => name === facet)?.values ?? [];
  const kinds: Record<string, string> = kindNames;
  return facet === 'KIND' ? values.map((value) => ({ ...value, label: kinds[value.value] ?? value.label })) : values;
}
