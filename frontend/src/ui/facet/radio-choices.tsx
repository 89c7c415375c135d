import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { changed } from '../../lib/filter-address';
import '../form/choices.scss';
import { Facet } from './facet';

interface RadioChoicesProps {
  label: string;
  /** Under which the chosen value stands in the address. */
  parameter: string;
  /** The first stands for none: it is what holds when the address says nothing. */
  choices: { value: string; label: string }[];
}

/** The values of a facet, of which one holds. Choosing changes the address at once. */
export function RadioChoices({ label, parameter, choices }: RadioChoicesProps) {
  const [parameters] = useSearchParams();
  const navigate = useNavigate();
  const inAddress = choices.find(({ value }) => value === parameters.get(parameter))?.value ?? '';
  // It shows at once what was chosen: the address follows a moment later.
  const [state, setState] = useState({ inAddress, shown: inAddress });
  if (state.inAddress !== inAddress) setState({ inAddress, shown: inAddress });
  return (
    <Facet label={label}>
      <fieldset className="cb-facetchoices">
        <legend className="vh">{label}</legend>
        <div className="govuk-radios govuk-radios--small">
          {choices.map((choice) => {
            const id = `${parameter}-${choice.value || 'any'}`;
            return (
              <div className="govuk-radios__item" key={id}>
                <input
                  className="govuk-radios__input"
                  type="radio"
                  id={id}
                  name={parameter}
                  checked={state.shown === choice.value}
                  onChange={() => {
                    setState({ ...state, shown: choice.value });
                    void navigate(changed(parameters, parameter, choice.value), { preventScrollReset: true });
                  }}
                />
                <label className="govuk-label govuk-radios__label" htmlFor={id}>
                  {choice.label}
                </label>
              </div>
            );
          })}
        </div>
      </fieldset>
    </Facet>
  );
}
