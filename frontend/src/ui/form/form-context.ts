import { createContext, use } from 'react';
import type { Problem } from '../../lib/use-form-mutation';

interface FormFields {
  /** Keeps the ids of two forms on one page apart. */
  name: string;
  problems: Problem[];
}

const FormContext = createContext<FormFields>({ name: 'form', problems: [] });

export const FormFieldsProvider = FormContext;

export interface Field {
  id: string;
  problem: string | undefined;
  hintId: string | undefined;
  problemId: string | undefined;
  /** For the control itself. */
  control: { id: string; name: string; 'aria-describedby': string | undefined; 'aria-invalid': true | undefined };
}

/** What joins a control to its label, hint and problem. `name` is the input's name in the mutation. */
export function useField(name: string, hasHint: boolean): Field {
  const form = use(FormContext);
  const id = fieldId(form.name, name);
  const problem = form.problems.find(({ field }) => field === name)?.message;
  const hintId = hasHint ? `${id}-hint` : undefined;
  const problemId = problem === undefined ? undefined : `${id}-problem`;
  return {
    id,
    problem,
    hintId,
    problemId,
    control: {
      id,
      name,
      'aria-describedby': [hintId, problemId].filter(Boolean).join(' ') || undefined,
      'aria-invalid': problem === undefined ? undefined : true,
    },
  };
}

export function fieldId(form: string, field: string): string {
  return `${form}-${field}`;
}
