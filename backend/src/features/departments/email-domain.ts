import { limits } from '@crossbench/schema/limits';

// Without the characters that mean something in a mail's header: "a,b@skills.example" would be delivered to b.
const address = /^[^\s\p{Cc}@,:;<>()[\]"\\]+@([^\s\p{Cc}@]+\.[^\s\p{Cc}@]+)$/u;

/** The part of an address after its @, in lower case; empty when it is no address. */
export function domainOf(email: string): string {
  const text = email.trim().toLowerCase();
  return text.length <= limits.email ? (address.exec(text)?.[1] ?? '') : '';
}

/** What a domain can be registered as: itself, or `*.` and any domain it lies below. */
export function patternsThatMatch(domain: string): string[] {
  const labels = domain.split('.');
  const wildcards = labels.slice(1).map((_, index) => `*.${labels.slice(index + 1).join('.')}`);
  return domain ? [domain, ...wildcards] : [];
}

const label = '[a-z0-9]([a-z0-9-]*[a-z0-9])?';
const pattern = new RegExp(`^(\\*\\.)?${label}(\\.${label})+$`);

/** Whether a domain can be registered: exact (`skills.example`) or all below it (`*.skills.example`). */
export function isDomainPattern(text: string): boolean {
  return pattern.test(text);
}
