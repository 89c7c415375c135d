import type { ReactNode } from 'react';
import { useField } from './form-context';
import { FieldProblem } from './form-group';
import './choices.scss';

interface Choice<Value extends string> {
  value: Value;
  label: ReactNode;
  hint?: ReactNode;
}

interface RadiosFieldProps<Value extends string> {
  name: string;
  legend: string;
  hint?: ReactNode;
  choices: Choice<Value>[];
  defaultValue?: Value;
  /** With `onChange` the field is controlled. */
  value?: Value;
  onChange?: (value: Value) => void;
}

/** One of a few. The error summary leads to the first choice. */
export function RadiosField<Value extends string>({
  name,
  legend,
  hint,
  choices,
  defaultValue,
  value,
  onChange,
}: RadiosFieldProps<Value>) {
  const field = useField(name, Boolean(hint));
  return (
    <div className={field.problem ? 'govuk-form-group govuk-form-group--error' : 'govuk-form-group'}>
      <fieldset className="govuk-fieldset" aria-describedby={field.control['aria-describedby']}>
        <legend className="govuk-fieldset__legend">{legend}</legend>
        {hint && (
          <div className="govuk-hint" id={field.hintId}>
            {hint}
          </div>
        )}
        <FieldProblem field={field} />
        <div className="govuk-radios govuk-radios--small">
          {choices.map((choice, index) => {
            const id = index === 0 ? field.id : `${field.id}-${choice.value}`;
            return (
              <div className="govuk-radios__item" key={choice.value}>
                <input
                  className="govuk-radios__input"
                  type="radio"
                  id={id}
                  name={name}
                  value={choice.value}
                  aria-describedby={choice.hint ? `${id}-hint` : undefined}
                  {...(onChange
                    ? { checked: value === choice.value, onChange: () => onChange(choice.value) }
                    : { defaultChecked: defaultValue === choice.value })}
                />
                <label className="govuk-label govuk-radios__label" htmlFor={id}>
                  {choice.label}
                </label>
                {choice.hint && (
                  <div className="govuk-hint govuk-radios__hint" id={`${id}-hint`}>
                    {choice.hint}
                  </div>
                )}
              </div>
            );
          })}
        </div>
      </fieldset>
    </div>
  );
}
