import type { ReactNode } from 'react';
import type { Field } from './form-context';

interface FormGroupProps {
  field: Field;
  label: string;
  hint?: ReactNode;
  /** The control. */
  children: ReactNode;
}

/** Label, hint, problem and control of one field, in that order. */
export function FormGroup({ field, label, hint, children }: FormGroupProps) {
  return (
    <div className={field.problem ? 'govuk-form-group govuk-form-group--error' : 'govuk-form-group'}>
      <label className="govuk-label" htmlFor={field.id}>
        {label}
      </label>
      {hint && (
        <div className="govuk-hint" id={field.hintId}>
          {hint}
        </div>
      )}
      <FieldProblem field={field} />
      {children}
    </div>
  );
}

export function FieldProblem({ field }: { field: Field }) {
  if (!field.problem) return null;
  return (
    <p className="govuk-error-message" id={field.problemId}>
      <span className="vh">Error:</span> {field.problem}
    </p>
  );
}
