interface Working {
  jobTitle: string;
  department: { name?: string; acronym?: string } | null;
}

/** "Head of user research, Department for Skills"; in a tight row the department's acronym. */
export function jobAndDepartment({ jobTitle, department }: Working, form: 'name' | 'acronym' = 'name'): string {
  return [jobTitle, department?.[form]].filter(Boolean).join(', ');
}
