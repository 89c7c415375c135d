import type { ReactNode } from 'react';
import type { FormState } from '../../lib/use-form-mutation';
import { ErrorSummary } from './error-summary';
import { FailureNotice } from './failure-notice';
import { FormFieldsProvider } from './form-context';
import './form.scss';

interface FormProps {
  /** Unique on the page; begins the ids of its fields. */
  name: string;
  /** What `useFormMutation` returned. */
  state: FormState;
  onSubmit: (data: FormData) => void;
  children: ReactNode;
  'aria-label'?: string;
}

/** A form whose problems are listed above it and shown beside their fields. Nothing entered is ever cleared. */
export function Form({ name, state, onSubmit, children, 'aria-label': label }: FormProps) {
  return (
    <form
      noValidate
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        if (!state.busy) onSubmit(new FormData(event.currentTarget));
      }}
    >
      <ErrorSummary form={name} problems={state.problems} />
      {state.failure && <FailureNotice failure={state.failure} />}
      <FormFieldsProvider value={{ name, problems: state.problems }}>{children}</FormFieldsProvider>
    </form>
  );
}

/** The text of a field, without the spaces around it. */
export function textOf(data: FormData, field: string): string {
  const value = data.get(field);
  return typeof value === 'string' ? value.trim() : '';
}
