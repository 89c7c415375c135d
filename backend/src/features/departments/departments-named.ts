import type { DepartmentRow } from './department.queries.js';

/** Those whose acronym this is; otherwise those one of whose names, old or new, holds words that begin like all of these. */
export function departmentsNamed(name: string, departments: readonly DepartmentRow[]): DepartmentRow[] {
  const wanted = fold(name);
  if (!wanted) return [];
  const byAcronym = departments.filter(({ acronym }) => fold(acronym) === wanted);
  if (byAcronym.length > 0) return byAcronym;
  return departments.filter((department) => [department.name, ...department.formerNames].some((own) => holds(` ${fold(own)}`, wanted)));
}

function holds(name: string, wanted: string): boolean {
  return wanted.split(' ').every((word) => name.includes(` ${word}`));
}

function fold(name: string): string {
  return name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
