import type { ComponentProps, ReactNode } from 'react';
import { useField } from './form-context';
import { FormGroup } from './form-group';

interface SelectFieldProps extends Omit<ComponentProps<'select'>, 'id' | 'name' | 'className'> {
  name: string;
  label: string;
  hint?: ReactNode;
  /** `option` elements. */
  children: ReactNode;
}

export function SelectField({ name, label, hint, children, ...rest }: SelectFieldProps) {
  const field = useField(name, Boolean(hint));
  return (
    <FormGroup field={field} label={label} hint={hint}>
      <select
        {...rest}
        {...field.control}
        className={field.problem ? 'govuk-select govuk-select--error' : 'govuk-select'}
      >
        {children}
      </select>
    </FormGroup>
  );
}
