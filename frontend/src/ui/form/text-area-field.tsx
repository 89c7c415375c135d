import type { ComponentProps, ReactNode } from 'react';
import { useField } from './form-context';
import { FormGroup } from './form-group';

interface TextAreaFieldProps extends Omit<ComponentProps<'textarea'>, 'id' | 'name' | 'className'> {
  name: string;
  label: string;
  hint?: ReactNode;
}

export function TextAreaField({ name, label, hint, rows = 5, ...rest }: TextAreaFieldProps) {
  const field = useField(name, Boolean(hint));
  return (
    <FormGroup field={field} label={label} hint={hint}>
      <textarea
        {...rest}
        {...field.control}
        rows={rows}
        className={field.problem ? 'govuk-textarea govuk-textarea--error' : 'govuk-textarea'}
      />
    </FormGroup>
  );
}
