/** "Priya Raman’s blog", "Department for Transport blog", or the name of the group. */
export function blogTitle({ kind, name }: { kind: 'OWN' | 'DEPARTMENT' | 'GROUP'; name: string }): string {
  if (kind === 'GROUP') return name;
  return kind === 'OWN' ? `${name}’s blog` : `${name} blog`;
}
