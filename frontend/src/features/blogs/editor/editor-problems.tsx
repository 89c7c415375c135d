import type { ReactNode } from 'react';
import type { RequestFailure } from '../../../lib/request-failure';
import type { Problem } from '../../../lib/use-form-mutation';
import { ErrorSummary } from '../../../ui/form/error-summary';
import { FailureNotice } from '../../../ui/form/failure-notice';
import '../../../ui/form/form.scss';
import { FormFieldsProvider } from '../../../ui/form/form-context';

interface EditorProblemsProps {
  problems: Problem[];
  failure: RequestFailure | undefined;
  children: ReactNode;
}

/** The name of the editor as a form: the ids of its fields begin with it. */
const name = 'post';

/** What stands in the way of publishing: listed first, and shown at each field. */
export function EditorProblems({ problems, failure, children }: EditorProblemsProps) {
  return (
    <FormFieldsProvider value={{ name, problems }}>
      <ErrorSummary form={name} problems={problems} />
      {failure && <FailureNotice failure={failure} />}
      {children}
    </FormFieldsProvider>
  );
}
