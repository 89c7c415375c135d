import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { toggled } from '../../lib/filter-address';
import '../form/choices.scss';
import { Facet } from './facet';

export interface FacetValue {
  value: string;
  label: string;
  /** How many are left when it is chosen; words where that is not known exactly. */
  count: number | string;
}

interface ChoicesProps {
  label: string;
  /** Under which the chosen values stand in the address. */
  parameter: string;
  values: FacetValue[];
  /** Of many values so many are shown until one asks for all. */
  shownAtFirst?: number;
  /** Begins closed, unless something in it is chosen. */
  closed?: boolean;
}

/** The values of a facet, of which several can be chosen. Choosing changes the address at once. */
export function Choices({ label, parameter, values, shownAtFirst = 6, closed = false }: ChoicesProps) {
  const [all, setAll] = useState(false);
  const [parameters] = useSearchParams();
  const navigate = useNavigate();
  const chosen = parameters.getAll(parameter);
  const shown = values.filter(({ value }, index) => all || index < shownAtFirst || chosen.includes(value));
  if (values.length === 0) return null;
  return (
    <Facet label={label} closed={closed && chosen.length === 0}>
      <fieldset className="cb-facetchoices">
        <legend className="vh">{label}</legend>
        <div className="govuk-checkboxes govuk-checkboxes--small">
          {shown.map((value) => (
            <Choice
              key={value.value}
              id={`${parameter}-${value.value}`}
              value={value}
              checked={chosen.includes(value.value)}
              onChange={() =>
                void navigate(toggled(parameters, parameter, value.value), { preventScrollReset: true })
              }
            />
          ))}
        </div>
      </fieldset>
      {shown.length < values.length && (
        <button type="button" className="cb-textbutton meta" onClick={() => setAll(true)}>
          Show all {values.length}
          <span className="vh"> of {label}</span>
        </button>
      )}
    </Facet>
  );
}

interface ChoiceProps {
  id: string;
  value: FacetValue;
  checked: boolean;
  onChange: () => void;
}

/** It shows at once what was chosen: the address follows a moment later. */
function Choice({ id, value: { label, count }, checked, onChange }: ChoiceProps) {
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
