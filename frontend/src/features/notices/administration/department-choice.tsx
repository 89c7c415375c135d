import '../../../ui/form/choices.scss';
import { useField } from '../../../ui/form/form-context';
import { FieldProblem } from '../../../ui/form/form-group';

interface DepartmentChoiceProps {
  departments: { id: string; name: string }[];
  /** Ids. */
  chosen: string[];
}

/** None chosen means everyone. */
export function DepartmentChoice({ departments, chosen }: DepartmentChoiceProps) {
  const field = useField('departmentIds', true);
  return (
    <fieldset className="govuk-fieldset" aria-describedby={field.control['aria-describedby']}>
      <legend className="govuk-fieldset__legend">Who is it for?</legend>
      <div className="govuk-hint" id={field.hintId}>
        Choose departments, or none for everyone.
      </div>
      <FieldProblem field={field} />
      <div className="govuk-checkboxes govuk-checkboxes--small cb-noticeform__departments">
        {departments.map(({ id, name }, index) => {
          const inputId = index === 0 ? field.id : `${field.id}-${id}`;
          return (
            <div className="govuk-checkboxes__item" key={id}>
              <input
                className="govuk-checkboxes__input"
                type="checkbox"
                id={inputId}
                name="departmentIds"
                value={id}
                defaultChecked={chosen.includes(id)}
              />
              <label className="govuk-label govuk-checkboxes__label" htmlFor={inputId}>
                {name}
              </label>
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}
