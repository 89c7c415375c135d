import type { ReactNode } from 'react';
import { useField } from './form-context';
import { FieldProblem } from './form-group';
import './choices.scss';

interface CheckboxFieldProps {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  defaultChecked?: boolean;
}

/** Yes or no. The form's data has the name only where it is ticked. */
export function CheckboxField({ name, label, hint, defaultChecked }: CheckboxFieldProps) {
  const field = useField(name, Boolean(hint));
  return (
    <div className={field.problem ? 'govuk-form-group govuk-form-group--error' : 'govuk-form-group'}>
      <FieldProblem field={field} />
      <div className="govuk-checkboxes govuk-checkboxes--small">
        <div className="govuk-checkboxes__item">
          <input {...field.control} className="govuk-checkboxes__input" type="checkbox" defaultChecked={defaultChecked} />
          <label className="govuk-label govuk-checkboxes__label" htmlFor={field.id}>
            {label}
          </label>
          {hint && (
            <div className="govuk-hint govuk-checkboxes__hint" id={field.hintId}>
              {hint}
            </div>
          )}
        </div>
      </div>
    </div>
  );
}
