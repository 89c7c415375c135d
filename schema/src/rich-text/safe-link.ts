/** Characters. Longer addresses are refused. */
const longest = 2_000;

// Browsers remove tabs and line breaks from an address before they read its scheme, so "java\nscript:" would run.
// Invisible and direction-changing characters hide where a link leads.
const forbidden =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202f\u205f-\u206f\ufeff\ufff9-\ufffb]/;

/**
 * The address as it may be kept and rendered, or undefined when it may not.
 * Allowed are http, https, mailto, paths of this site ("/…") and places in the same page ("#…").
 */
export function safeLink(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const address = value.trim().replaceAll(' ', '%20');
  if (address === '' || address.length > longest || forbidden.test(address) || !address.isWellFormed())
    return undefined;
  if (address.startsWith('#')) return address;
  // A backslash counts as a slash, so "/\host" and "//host" both lead to another site.
  if (address.startsWith('/')) return /^\/[/\\]/.test(address) ? undefined : address;
  if (/^mailto:[^/\\]/i.test(address)) return address;
  return /^https?:\/\/[^/\\]/i.test(address) && isPlainWebAddress(address) ? address : undefined;
}

/** Whether a safe link leads out of this site. */
export function isExternalLink(address: string): boolean {
  return /^https?:/i.test(address);
}

function isPlainWebAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, username, password } = new URL(address);
  // "https://gov.uk@elsewhere.example" looks like one site and leads to another.
  return /^https?:$/.test(protocol) && hostname !== '' && username === '' && password === '';
}
