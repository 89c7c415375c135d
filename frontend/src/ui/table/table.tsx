import type { ReactNode } from 'react';
import './table.scss';

interface TableProps {
  /** Names the frame, which can be scrolled with the keyboard where the table is wider. */
  label: string;
  headings: readonly string[];
  /** The headings above numbers. */
  numbers?: readonly string[];
  /** Rows, their cells with the classes of GOV.UK's table. */
  children: ReactNode;
}

export function Table({ label, headings, numbers = [], children }: TableProps) {
  return (
    <div className="cb-tablewrap" role="region" aria-label={label} tabIndex={0}>
      <table className="govuk-table">
        <thead>
          <tr>
            {headings.map((heading) => (
              <th scope="col" className={`govuk-table__header${numbers.includes(heading) ? ' num-col' : ''}`} key={heading}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
