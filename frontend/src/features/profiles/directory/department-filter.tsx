import { Link } from 'react-router';
import { useState } from 'react';
import { Facet } from '../../../ui/facet/facet';

interface DepartmentFilterProps {
  departments: { id: string; name: string }[];
  /** The id in the address; empty for all. */
  chosen: string;
  to: (departmentId: string | null) => string;
}

/** Of many departments the first few are shown until one asks for all. */
const shownAtFirst = 10;

export function DepartmentFilter({ departments, chosen, to }: DepartmentFilterProps) {
  const [all, setAll] = useState(false);
  const shown = departments.filter(({ id }, index) => all || index < shownAtFirst || id === chosen);
  return (
    <Facet label="Department">
      <nav aria-label="Department">
        <ul className="cb-choices">
          <Choice label="All departments" to={to(null)} current={chosen === ''} />
          {shown.map(({ id, name }) => (
            <Choice key={id} label={name} to={to(id)} current={id === chosen} />
          ))}
        </ul>
      </nav>
      {shown.length < departments.length && (
        <button type="button" className="cb-textbutton meta" onClick={() => setAll(true)}>
          Show all {departments.length}
        </button>
      )}
    </Facet>
  );
}

function Choice({ label, to, current }: { label: string; to: string; current: boolean }) {
  return (
    <li>
      <Link to={to} preventScrollReset aria-current={current ? 'true' : undefined}>
        {label}
      </Link>
    </li>
  );
}
