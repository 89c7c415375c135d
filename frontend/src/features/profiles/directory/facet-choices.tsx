import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { PeopleFacetsQuery } from '../../../gql/profiles/graphql';
import { Facet } from '../../../ui/facet/facet';
import '../../../ui/form/choices.scss';
import { willingTo } from '../words';
import { facets, toggled, type FacetOfPage } from './directory-address';

export type FacetFound = PeopleFacetsQuery['peopleFacets'][number];
type Value = FacetFound['values'][number];

/** Of many values the first few are shown until one asks for all. */
const shownAtFirst = 6;

/** All facets that have something to choose. Choosing changes the address at once. */
export function FacetChoices({ found }: { found: FacetFound[] }) {
  return facets.map((facet) => {
    const values = found.find(({ name }) => name === facet.name)?.values ?? [];
    return values.length > 0 && <Choices key={facet.name} facet={facet} values={values} />;
  });
}

function Choices({ facet, values }: { facet: FacetOfPage; values: Value[] }) {
  const [all, setAll] = useState(false);
  const [parameters] = useSearchParams();
  const navigate = useNavigate();
  const chosen = parameters.getAll(facet.parameter);
  const shown = values.filter(({ value }, index) => all || index < shownAtFirst || chosen.includes(value));
  return (
    <Facet label={facet.label}>
      <fieldset className="cb-facetchoices">
        <legend className="vh">{facet.label}</legend>
        <div className="govuk-checkboxes govuk-checkboxes--small">
          {shown.map((value) => (
            <Choice
              key={value.value}
              id={`${facet.parameter}-${value.value}`}
              label={labelOf(facet, value)}
              count={value.count}
              checked={chosen.includes(value.value)}
              onChange={() =>
                void navigate(toggled(parameters, facet.parameter, value.value), { preventScrollReset: true })
              }
            />
          ))}
        </div>
      </fieldset>
      {shown.length < values.length && (
        <button type="button" className="cb-textbutton meta" onClick={() => setAll(true)}>
          Show all {values.length}
          <span className="vh"> of {facet.label}</span>
        </button>
      )}
    </Facet>
  );
}

interface ChoiceProps {
  id: string;
  label: string;
  count: number;
  checked: boolean;
  onChange: () => void;
}

/** It shows at once what was chosen: the address follows a moment later. */
function Choice({ id, label, count, checked, onChange }: ChoiceProps) {
  const [state, setState] = useState({ inAddress: checked, shown: checked });
  if (state.inAddress !== checked) setState({ inAddress: checked, shown: checked });
  return (
    <div className="govuk-checkboxes__item">
      <input
        className="govuk-checkboxes__input"
        type="checkbox"
        id={id}
        checked={state.shown}
        onChange={() => {
          setState({ ...state, shown: !state.shown });
          onChange();
        }}
      />
      <label className="govuk-label govuk-checkboxes__label" htmlFor={id}>
        {label} <span className="n">{count.toLocaleString('en-GB')}</span>
      </label>
    </div>
  );
}

/** The server knows what is offered by its name in the schema. */
export function labelOf({ name }: { name: string }, { value, label }: Pick<Value, 'value' | 'label'>): string {
  return name === 'WILLING_TO' ? (Object.entries(willingTo).find(([offer]) => offer === value)?.[1] ?? label) : label;
}
