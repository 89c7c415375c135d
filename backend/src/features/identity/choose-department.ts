import type { Problems } from '../../platform/errors/problems.js';
import { type DepartmentRow, domainOf } from '../departments/departments.public.js';

/** The department that an address belongs to: the only possible one, or the one that was chosen of several. Says what is wrong otherwise. */
export function chooseDepartment(
  possible: readonly DepartmentRow[],
  email: string,
  chosenId: string | null | undefined,
  problems: Problems,
): DepartmentRow | undefined {
  if (!domainOf(email)) {
    problems.add('email', 'Enter an email address in the correct format, like name@department.example');
  } else if (possible.length === 0) {
    problems.add('email', 'Use your work email address. The part after the @ does not belong to a department on this site');
  } else if (possible.length === 1) {
    return possible[0];
  } else {
    const chosen = possible.find(({ id }) => id === chosenId);
    if (!chosen) problems.add('departmentId', 'Choose your department');
    return chosen;
  }
  return undefined;
}
