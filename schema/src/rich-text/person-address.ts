const address = /^\/people\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** The page of a person, known by nothing but the id; it leads on to the address with the name. */
export function personAddress(personId: string): string {
  return `/people/${encodeURIComponent(personId)}`;
}

/** The person that an address made by `personAddress` leads to. */
export function personInAddress(path: string | null): string | undefined {
  return address.exec(path ?? '')?.[1];
}
