import { RadiosField } from '../../../ui/form/radios-field';
import type { DepartmentOption } from '../register/use-departments-for-email';

interface DepartmentMoveProps {
  /** Where the new address may belong; undefined until it was looked up. */
  departments: DepartmentOption[] | undefined;
  current: DepartmentOption | null;
}

/** Says when a new address means a new department, and asks which where several share its domain. */
export function DepartmentMove({ departments, current }: DepartmentMoveProps) {
  const stays = departments?.some(({ id }) => id === current?.id);
  const [only, ...others] = departments ?? [];
  return (
    <div role="status">
      {only && stays && others.length === 0 && <p className="cb-formnote">You stay in {only.name}.</p>}
      {only && !stays && others.length === 0 && (
        <p className="cb-formnote">
          You will move to <strong>{only.name}</strong>. What only {current?.name ?? 'your department'} may read will then be
          closed to you.
        </p>
      )}
      {departments && others.length > 0 && (
        <RadiosField
          name="departmentId"
          legend="Which department do you work in?"
          hint="Several share the domain of the new address."
          choices={departments.map(({ id, name }) => ({ value: id, label: name }))}
          {...(stays && current ? { defaultValue: current.id } : {})}
        />
      )}
    </div>
  );
}
