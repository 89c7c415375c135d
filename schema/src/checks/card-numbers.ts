/** First digits that payment cards begin with, and how many digits they then have. */
const schemes: readonly { starts: RegExp; lengths: readonly number[] }[] = [
  { starts: /^4/, lengths: [13, 16, 19] },
  { starts: /^(5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, lengths: [16] },
  { starts: /^3[47]/, lengths: [15] },
  { starts: /^(30[0-5]|36|38)/, lengths: [14] },
  { starts: /^(6011|65|64[4-9])/, lengths: [16, 19] },
  { starts: /^35(2[89]|[3-8])/, lengths: [16, 17, 18, 19] },
  { starts: /^62/, lengths: [16, 17, 18, 19] },
  { starts: /^(5018|5020|5038|5893|6304|6759|676[1-3])/, lengths: [16, 17, 18, 19] },
];

/** Digits without anything between them. */
export function isCardNumber(digits: string): boolean {
  return schemes.some(({ starts, lengths }) => lengths.includes(digits.length) && starts.test(digits)) && passesLuhn(digits);
}

/** The check digit that nearly every slip of the pen breaks. */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let place = 0; place < digits.length; place += 1) {
    const digit = Number(digits[digits.length - 1 - place]);
    const doubled = place % 2 === 0 ? digit : digit * 2;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return digits.length > 0 && sum % 10 === 0;
}
