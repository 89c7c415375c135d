import type { ComponentProps, ReactNode } from 'react';
import { useField } from './form-context';
import { FormGroup } from './form-group';

interface TextFieldProps extends Omit<ComponentProps<'input'>, 'id' | 'name' | 'className'> {
  /** The input's name in the mutation: problems find the field by it. */
  name: string;
  label: string;
  hint?: ReactNode;
}

export function TextField({ name, label, hint, type = 'text', ...rest }: TextFieldProps) {
  const field = useField(name, Boolean(hint));
  return (
    <FormGroup field={field} label={label} hint={hint}>
      <input {...rest} {...field.control} type={type} className={inputClass(field.problem)} />
    </FormGroup>
  );
}

export function inputClass(problem: string | undefined): string {
  return problem ? 'govuk-input govuk-input--error' : 'govuk-input';
}
