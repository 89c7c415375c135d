import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { passesLuhn } from './card-numbers.js';
import { isNhsNumber, personalDataIn } from './personal-data.js';

const names = (text: string) => personalDataIn(text).map(({ name }) => name);
const separators = ['', ' ', '-', '\u00a0', '\u202f', ' - '];

describe('National Insurance numbers', () => {
  it.each([
    'AB123456C', 'ab 12 34 56 c', 'Her number is AB 12 34 56 C.', 'NI:JG-10-37-59-A', '(CE 654321 D)', 'AB\u00a012\u00a034\u00a056\u00a0C', 'AB.12.34.56.C',
  ])('are found: %s', (text) => expect(names(text)).toEqual(['national-insurance-number']));

  it.each([
    ['the prefix of the guidance', 'QQ 12 34 56 C'],
    ['a prefix that is not given out', 'BG 12 34 56 A'],
    ['a temporary prefix', 'TN 12 34 56 A'],
    ['D as the first letter', 'DA123456A'],
    ['O as the second letter', 'AO123456A'],
    ['a last letter after D', 'AB123456E'],
    ['no last letter', 'AB123456'],
    ['a digit too many', 'AB1234567C'],
    ['part of a longer word', 'XAB123456C'],
    ['a longer end', 'AB123456CX'],
    ['a form', 'Form AB12 and form CD34, section 56'],
    ['a post code', 'SW1A 2AA and AB12 3CD'],
  ])('are not found in %s', (_, text) => expect(names(text)).toEqual([]));
});

describe('payment card numbers', () => {
  it.each([
    '4242424242424242', '4242 4242 4242 4242', '4242-4242-4242-4242', 'Card: 5555 5555 5555 4444, expires', '3782 822463 10005', '378282246310005',
    '6011111111111117', '3056 930902 5904', '3566002020360505', '2223003122003222', '4222222222222', '4222 2222 2222 2', '6200000000000005',
    'order 12345 4242 4242 4242 4242',
  ])('are found: %s', (text) => expect(names(text)).toEqual(['payment-card-number']));

  it.each([
    ['a wrong check digit', '4242 4242 4242 4243'],
    ['a scheme that does not exist', '1111 1111 1111 1117'],
    ['too many digits', '424242424242424242424242'],
    ['figures in a row', '42 42 42 42 42 42 42 42'],
    ['single figures', '4 2 4 2 4 2 4 2 4 2 4 2 4 2 4 2'],
    ['two phone numbers', '020 7946 0958 020 7946 0959'],
    ['years', '2019 2020 2021 2022 2023 2024'],
    ['an address', 'https://example.org/4242424242424242'],
    ['a decimal', '0.4242424242424242'],
    ['an id with letters', 'a4242424242424242'],
    ['lines', '4242 4242\n4242 4242'],
    ['commas', '4242,4242,4242,4242'],
  ])('are not found in %s', (_, text) => expect(names(text)).toEqual([]));

  it('each is told once, and two are two', () => {
    expect(names('4242 4242 4242 4242 and again 4242424242424242')).toHaveLength(1);
    expect(names('4242424242424242 5555555555554444')).toHaveLength(2);
  });

  it.each([
    ['4011-731-080-019-002', '4011731080019002'],
    ['4356 672339 324 004', '4356672339324004'],
  ])('are found whole where their beginning is a shorter one: %s', (text, value) => {
    expect(personalDataIn(text)).toEqual([{ name: 'payment-card-number', value }]);
  });

  it('are found whatever the groups and what stands between them', () => {
    const starts = fc.constantFrom('4', '51', '55', '2221', '2720', '6011', '65');
    const digits = fc.tuple(starts, fc.stringMatching(/^\d{15}$/)).map(([start, rest]) => withCheckDigit((start + rest).slice(0, 15)));
    const between = fc.constantFrom(...separators);
    fc.assert(
      fc.property(digits, fc.array(fc.integer({ min: 3, max: 6 }), { minLength: 5, maxLength: 5 }), between, (card, sizes, separator) => {
        const text = `Paid with ${grouped(card, sizes).join(separator)}, thank you`;
        expect(personalDataIn(text)).toContainEqual({ name: 'payment-card-number', value: card });
      }),
    );
  });
});

describe('NHS numbers', () => {
  it.each(['943 476 5919'])('of ranges that are not given out are not found: %s', (text) => expect(names(text)).toEqual([]));

  it.each(['485 777 3457', '485-777-3457', 'NHS number 4857773457', '4857773457 (NHS)', '401 023 2137'])('are found: %s', (text) => {
    expect(names(text)).toEqual(['nhs-number']);
  });

  it.each([
    ['a wrong check digit', 'NHS number 485 777 3456'],
    ['a test number', 'NHS number 999 123 4560'],
    ['ten digits that nobody calls so', 'Reference 4857773457'],
    ['a phone number', '0161 496 0000'],
  ])('are not found in %s', (_, text) => expect(names(text)).toEqual([]));

  it('are those with their check digit', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[67]\d{8}$/), (nine) => {
        const fitting = [...'0123456789'].filter((digit) => isNhsNumber(nine + digit));
        expect(fitting.length).toBeLessThanOrEqual(1);
        for (const digit of fitting) expect(names(`${nine.slice(0, 3)} ${nine.slice(3, 6)} ${nine.slice(6)}${digit}`)).toEqual(['nhs-number']);
      }),
    );
  });
});

describe('text without such numbers', () => {
  it('gives none, whatever it is', () => {
    const words = fc.array(fc.oneof(fc.lorem({ maxCount: 4 }), fc.integer({ min: 0, max: 999_999 }).map(String), fc.string({ unit: 'grapheme' })), { maxLength: 20 });
    fc.assert(
      fc.property(words, (parts) => {
        const text = parts.join('; ');
        // A lone figure has six digits at most here, and the semicolons keep them apart.
        fc.pre(!/\d{9}|[a-z]{2}[ .-]?\d/i.test(text));
        expect(personalDataIn(text)).toEqual([]);
      }),
    );
  });

  it('takes no long time, whatever it is', () => {
    for (const part of ['1', '1 ', '12 ', '123-', 'AB12', 'a', ' ', '4242 ']) {
      // Time on the processor: a machine that is busy with something else changes nothing.
      const from = process.cpuUsage();
      personalDataIn(part.repeat(100_000));
      expect(process.cpuUsage(from).user).toBeLessThan(1_000_000);
    }
  });
});

function withCheckDigit(digits: string): string {
  const last = [...'0123456789'].find((digit) => passesLuhn(digits + digit));
  return digits + (last ?? '');
}

/** Groups of these sizes, the first of four digits or more. */
function grouped(digits: string, sizes: readonly number[]): string[] {
  const groups = [digits.slice(0, 4)];
  let rest = digits.slice(4);
  for (const size of sizes) {
    if (rest) groups.push(rest.slice(0, size));
    rest = rest.slice(size);
  }
  return rest ? [...groups, rest] : groups;
}
