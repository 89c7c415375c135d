import { useEffect, useId, useRef } from 'react';
import type { Problem } from '../../lib/use-form-mutation';
import { fieldId } from './form-context';
import './error-summary.scss';

interface ErrorSummaryProps {
  /** The form's name. */
  form: string;
  problems: Problem[];
}

/** All problems of a form in one place. It takes focus each time there are new ones. */
export function ErrorSummary({ form, problems }: ErrorSummaryProps) {
  const summary = useRef<HTMLDivElement>(null);
  const titleId = useId();
  useEffect(() => {
    if (problems.length > 0) summary.current?.focus();
  }, [problems]);

  if (problems.length === 0) return null;
  return (
    <div className="govuk-error-summary" role="alert" aria-labelledby={titleId} tabIndex={-1} ref={summary}>
      <h2 className="govuk-error-summary__title" id={titleId}>
        There is a problem
      </h2>
      <ul className="govuk-list govuk-error-summary__list">
        {problems.map(({ field, message }) => (
          <li key={`${field} ${message}`}>
            {field === undefined ? message : <FieldLink to={fieldId(form, field)}>{message}</FieldLink>}
          </li>
        ))}
      </ul>
    </div>
  );
}

function FieldLink({ to, children }: { to: string; children: string }) {
  return (
    <a
      href={`#${to}`}
      onClick={(event) => {
        event.preventDefault();
        document.getElementById(to)?.focus();
      }}
    >
      {children}
    </a>
  );
}
