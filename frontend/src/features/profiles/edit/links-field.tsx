import { useState } from 'react';
import { limits } from '@crossbench/schema/limits';
import { Button } from '../../../ui/button/button';
import { useField } from '../../../ui/form/form-context';
import { FieldProblem } from '../../../ui/form/form-group';
import { inputClass } from '../../../ui/form/text-field';

/** A few addresses with a name each. A row that is left empty is not saved. */
export function LinksField({ links }: { links: { label: string; url: string }[] }) {
  const field = useField('links', true);
  const [rows, setRows] = useState(() => Math.max(1, links.length));
  return (
    <fieldset
      className={field.problem ? 'govuk-fieldset govuk-form-group govuk-form-group--error' : 'govuk-fieldset govuk-form-group'}
      aria-describedby={field.control['aria-describedby']}
    >
      <legend className="govuk-fieldset__legend">Links</legend>
      <div className="govuk-hint" id={field.hintId}>
        Pages about your work. Each address begins with https://
      </div>
      <FieldProblem field={field} />
      {Array.from({ length: rows }, (_, index) => (
        <div className="cb-linkrow" key={index}>
          <label>
            <span className="meta">Name{ofSeveral(index, rows)}</span>
            <input className="govuk-input" name="linkLabel" defaultValue={links[index]?.label} maxLength={limits.linkLabel} />
          </label>
          <label>
            <span className="meta">Address{ofSeveral(index, rows)}</span>
            <input
              className={inputClass(field.problem)}
              id={index === 0 ? field.id : undefined}
              name="links"
              type="url"
              defaultValue={links[index]?.url}
              maxLength={limits.linkAddress}
              placeholder="https://"
            />
          </label>
        </div>
      ))}
      {rows < limits.linksPerPerson && (
        <Button variant="secondary" small onClick={() => setRows(rows + 1)}>
          Add another link
        </Button>
      )}
    </fieldset>
  );
}

function ofSeveral(index: number, rows: number): string {
  return rows > 1 ? ` of link ${index + 1}` : ' of the link';
}
