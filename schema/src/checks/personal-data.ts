import { isCardNumber } from './card-numbers.js';
import type { CheckName } from './finding.js';

export type PersonalDataName = Extract<CheckName, 'national-insurance-number' | 'payment-card-number' | 'nhs-number'>;

export interface PersonalData {
  name: PersonalDataName;
  /** As it is compared: letters and digits only. */
  value: string;
}

// Two letters that were never given out begin the numbers that guidance shows as examples.
const nationalInsurance =
  /(?<![\p{L}\p{N}])(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z](?:[ \u00a0.-]?\d{2}){3}[ \u00a0.-]?[A-D](?![\p{L}\p{N}])/giu;

/** Digits in groups, as people write long numbers. */
const groupedDigits = /(?<![\p{L}\p{N}_/=.,@+])\d+(?:[ \u00a0\u2009\u202f-]{1,3}\d+)*(?![\p{L}\p{N}_@])/gu;

/** Where a number of ten digits may be an NHS number although nobody has set it apart. */
const namesNhs = /\bNHS\b/i;

/** Personal data with a strict shape, as far as a check digit or a list of prefixes can tell. */
export function personalDataIn(text: string): PersonalData[] {
  // Most texts have none of it, and this is asked of long ones while people write.
  if ((text.match(/\d/g)?.length ?? 0) < 6) return [];
  const found = new Map<string, PersonalData>();
  const add = (name: PersonalDataName, value: string) => found.set(`${name} ${value}`, { name, value });
  for (const [match] of text.matchAll(nationalInsurance)) {
    add('national-insurance-number', match.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase());
  }
  const speaksOfNhs = namesNhs.test(text);
  for (const [match] of text.matchAll(groupedDigits)) {
    const groups = match.split(/[^\d]+/);
    for (const number of cardNumbersIn(groups)) add('payment-card-number', number);
    for (const number of nhsNumbersIn(groups, speaksOfNhs)) add('nhs-number', number);
  }
  return [...found.values()];
}

/** Whole groups one after the other. Nobody writes a card number in groups of one or two, but lists of figures look so. */
function cardNumbersIn(groups: readonly string[]): string[] {
  const found: string[] = [];
  for (let first = 0; first < groups.length; first += 1) {
    const longest = longestCardNumber(groups, first);
    if (longest === undefined) continue;
    found.push(longest.number);
    first = longest.last;
  }
  return found;
}

/** The first digits of a card number are now and then a shorter one by chance: what is written together counts. */
function longestCardNumber(groups: readonly string[], first: number): { number: string; last: number } | undefined {
  let longest: { number: string; last: number } | undefined;
  let digits = '';
  for (let last = first; last < groups.length; last += 1) {
    const group = groups[last] ?? '';
    const isTooShort = group.length < (last === first ? 4 : 3);
    digits += group;
    if (digits.length > 19) break;
    if (isCardNumber(digits) && (!isTooShort || last > first)) longest = { number: digits, last };
    if (isTooShort) break;
  }
  return longest;
}

function nhsNumbersIn(groups: readonly string[], speaksOfNhs: boolean): string[] {
  return groups.flatMap((group, index) => {
    if (group.length === 10) return speaksOfNhs && isNhsNumber(group) ? [group] : [];
    const [, second = '', third = ''] = groups.slice(index, index + 3);
    const isSetApart = group.length === 3 && second.length === 3 && third.length === 4;
    return isSetApart && isNhsNumber(group + second + third) ? [group + second + third] : [];
  });
}

/** Ten digits of the ranges that are given out, the last of them the check digit. Tests use 999. */
export function isNhsNumber(digits: string): boolean {
  if (!/^(4|3[2-9]|[67])\d+$/.test(digits) || digits.length !== 10) return false;
  const sum = [...digits.slice(0, 9)].reduce((total, digit, place) => total + Number(digit) * (10 - place), 0);
  return (11 - (sum % 11)) % 11 === Number(digits[9]);
}
