import type { PeopleFacetsQuery } from '../../../gql/profiles/graphql';
import { Choices } from '../../../ui/facet/choices';
import { willingTo } from '../words';
import { facets } from './directory-address';

export type FacetFound = PeopleFacetsQuery['peopleFacets'][number];
type Value = FacetFound['values'][number];

/** All facets that have something to choose. */
export function FacetChoices({ found }: { found: FacetFound[] }) {
  return facets.map((facet) => {
    const values = found.find(({ name }) => name === facet.name)?.values ?? [];
    const labelled = values.map((value) => ({ ...value, label: labelOf(facet, value) }));
    return <Choices key={facet.name} label={facet.label} parameter={facet.parameter} values={labelled} />;
  });
}

/** The server knows what is offered by its name in the schema. */
export function labelOf({ name }: { name: string }, { value, label }: Pick<Value, 'value' | 'label'>): string {
  return name === 'WILLING_TO' ? (Object.entries(willingTo).find(([offer]) => offer === value)?.[1] ?? label) : label;
}
