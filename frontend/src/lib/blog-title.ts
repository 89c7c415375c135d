/** "Department for Skills blog", "Amara Osei’s blog" */
export function blogTitle({ kind, name }: { kind: 'OWN' | 'DEPARTMENT'; name: string }): string {
  return kind === 'OWN' ? `${name}’s blog` : `${name} blog`;
}
