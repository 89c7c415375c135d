import type { PersonLineFieldsFragment } from '../../gql/app/graphql';

type Working = Pick<PersonLineFieldsFragment, 'jobTitle' | 'department'>;

/** "Head of user research, Department for Skills"; in a tight row the department's acronym. */
export function jobAndDepartment({ jobTitle, department }: Working, form: 'name' | 'acronym' = 'name'): string {
  return [jobTitle, department?.[form]].filter(Boolean).join(', ');
}
