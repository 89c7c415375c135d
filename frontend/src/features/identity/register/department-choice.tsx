import { RadiosField } from '../../../ui/form/radios-field';
import type { DepartmentOption } from './use-departments-for-email';

/** Asks only when an address may belong to several departments. */
export function DepartmentChoice({ departments }: { departments: DepartmentOption[] | undefined }) {
  return (
    <div role="status">
      {departments?.length === 1 && <p className="cb-formnote">Your department: {departments[0]?.name}</p>}
      {departments && departments.length > 1 && (
        <RadiosField
          name="departmentId"
          legend="Which department do you work in?"
          hint="Several share your email domain."
          choices={departments.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
    </div>
  );
}
