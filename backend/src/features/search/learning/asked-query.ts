import { personalDataIn } from '@crossbench/schema/checks';

const address = /[^\s@]+@[^\s@]+\.[^\s@]+/u;

/** A query as it is counted: without regard to capitals, accents and spaces. */
export function foldedQuery(query: string): string {
  return spaced(query.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase());
}

/** A query as it is shown in a report. */
export function spaced(query: string): string {
  return query.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

/** Holds what looks like an email address, or a National Insurance, payment card or NHS number: that is not ours to keep. */
export function looksPersonal(query: string): boolean {
  const text = query.normalize('NFKC');
  return address.test(text) || personalDataIn(text).length > 0;
}
