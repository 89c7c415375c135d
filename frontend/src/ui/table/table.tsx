import type { ReactNode } from 'react';
import './table.scss';

interface TableProps {
  /** Names the frame, which can be scrolled with the keyboard where the table is wider. */
  label: string;
  headings: readonly string[];
  /** The headings above numbers. */
  numbers?: readonly string[];
  rows: readonly TableRow[];
}

export interface TableRow {
  key: string;
  /** One for each heading; the first names the row. */
  cells: readonly ReactNode[];
}

// On phones each row is a block of lines. A browser then no longer knows a table by itself, so its roles are written out.
export function Table({ label, headings, numbers = [], rows }: TableProps) {
  const numeric = (heading: string | undefined) => (heading && numbers.includes(heading) ? ' num-col' : '');
  return (
    <div className="cb-tablewrap cb-tablewrap--stacks" role="region" aria-label={label} tabIndex={0}>
      <table className="govuk-table" role="table">
        <thead role="rowgroup">
          <tr role="row">
            {headings.map((heading) => (
              <th scope="col" role="columnheader" className={`govuk-table__header${numeric(heading)}`} key={heading}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map(({ key, cells: [name, ...facts] }) => (
            <tr role="row" key={key}>
              <th scope="row" role="rowheader" className="govuk-table__cell">
                {name}
              </th>
              {facts.map((fact, index) => {
                const heading = headings[index + 1];
                return (
                  <td role="cell" className={`govuk-table__cell${numeric(heading)}`} data-heading={heading} key={heading}>
                    {fact}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
