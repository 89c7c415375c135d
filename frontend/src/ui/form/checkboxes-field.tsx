import { useField } from './form-context';
import { FieldProblem } from './form-group';
import './choices.scss';

interface CheckboxesFieldProps<Value extends string> {
  name: string;
  legend: string;
  hint?: string;
  choices: { value: Value; label: string }[];
  defaultValues: Value[];
}

/** Any number of a few. The error summary leads to the first choice. */
export function CheckboxesField<Value extends string>({ name, legend, hint, choices, defaultValues }: CheckboxesFieldProps<Value>) {
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
        <div className="govuk-checkboxes govuk-checkboxes--small">
          {choices.map(({ value, label }, index) => {
            const id = index === 0 ? field.id : `${field.id}-${value}`;
            return (
              <div className="govuk-checkboxes__item" key={value}>
                <input
                  className="govuk-checkboxes__input"
                  type="checkbox"
                  id={id}
                  name={name}
                  value={value}
                  defaultChecked={defaultValues.includes(value)}
                />
                <label className="govuk-label govuk-checkboxes__label" htmlFor={id}>
                  {label}
                </label>
              </div>
            );
          })}
        </div>
      </fieldset>
    </div>
  );
}
