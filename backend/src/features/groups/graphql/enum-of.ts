/** A closed list of names as the object that GraphQL makes an enum of. */
export function enumOf<Name extends string>(names: readonly Name[]): { [Key in Name]: Key } {
  return Object.fromEntries(names.map((name) => [name, name])) as { [Key in Name]: Key };
}
