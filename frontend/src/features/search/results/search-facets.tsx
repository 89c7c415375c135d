import type { SearchFacetsQuery } from '../../../gql/search/graphql';
import { Choices, type FacetValue } from '../../../ui/facet/choices';
import { RadioChoices } from '../../../ui/facet/radio-choices';
import { about } from './counts';
import { periods } from './search-address';

export type FacetsFound = SearchFacetsQuery['searchFacets'];

/** As many values as are seen at a glance. */
const shownAtFirst = 4;

/** Ways to narrow the results, each with how many would be left. */
export function SearchFacets({ found }: { found: FacetsFound | undefined }) {
  return (
    <>
      <Choices
        label="Department"
        parameter="department"
        shownAtFirst={shownAtFirst}
        values={found?.departments.map((value) => valueOf(value.department, value)) ?? []}
      />
      <RadioChoices label="Date" parameter="within" choices={[{ value: '', label: 'Any time' }, ...periods]} />
      <Choices
        label="Group"
        parameter="group"
        shownAtFirst={shownAtFirst}
        values={found?.groups.map((value) => valueOf(value.group, value)) ?? []}
      />
      <Choices
        label="Tag"
        parameter="tag"
        shownAtFirst={shownAtFirst}
        values={found?.tags.map((value) => valueOf(value.tag, value)) ?? []}
      />
      <Choices
        label="Author"
        parameter="author"
        shownAtFirst={shownAtFirst}
        closed
        values={found?.authors.map((value) => valueOf(value.person, value)) ?? []}
      />
    </>
  );
}

function valueOf({ id, name }: { id: string; name: string }, { count, isExact }: { count: number; isExact: boolean }): FacetValue {
  return { value: id, label: name, count: about(count, isExact) };
}
