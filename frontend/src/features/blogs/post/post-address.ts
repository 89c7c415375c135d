const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The part of an address that says which post it is; the words before it may be old. */
export function addressKey(address: string): string {
  if (uuid.test(address)) return address;
  return address.slice(address.lastIndexOf('-') + 1);
}
