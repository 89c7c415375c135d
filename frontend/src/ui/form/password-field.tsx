import { useState, type ComponentProps, type ReactNode } from 'react';
import { Button } from '../button/button';
import { useField } from './form-context';
import { FormGroup } from './form-group';
import { inputClass } from './text-field';
import './password-field.scss';

interface PasswordFieldProps extends Omit<ComponentProps<'input'>, 'id' | 'name' | 'className' | 'type'> {
  name: string;
  label: string;
  hint?: ReactNode;
  autoComplete: 'current-password' | 'new-password';
}

/** A password that one may look at while typing it. */
export function PasswordField({ name, label, hint, ...rest }: PasswordFieldProps) {
  const field = useField(name, Boolean(hint));
  const [shown, setShown] = useState(false);
  return (
    <FormGroup field={field} label={label} hint={hint}>
      <div className="cb-password">
        <input
          {...rest}
          {...field.control}
          type={shown ? 'text' : 'password'}
          className={inputClass(field.problem)}
          autoCapitalize="none"
          spellCheck={false}
        />
        <Button
          variant="secondary"
          aria-controls={field.id}
          aria-label={shown ? 'Hide password' : 'Show password'}
          onClick={() => setShown(!shown)}
        >
          {shown ? 'Hide' : 'Show'}
        </Button>
      </div>
    </FormGroup>
  );
}
