import { expect, it } from '@jest/globals';
import { foldName } from './folded-name.js';

it.each([
  ['Café  Notes', 'cafe notes'],
  ['Sa\u200bme\u00ad', 'same'],
  ['\u3164\u115f', ''],
  ['\u2800 a \u2800', 'a'],
])('takes "%s" for "%s"', (name, folded) => {
  expect(foldName(name)).toBe(folded);
});
