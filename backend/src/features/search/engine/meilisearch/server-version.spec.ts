import { expect, it } from '@jest/globals';
import { formOf, settingsFor } from './index-settings.js';
import { usableVersion } from './server-version.js';

it.each([['1.12.0', 12], ['1.50.3', 50], ['1.36.0-rc.1', 36]])('%s can be used', (text, minor) => expect(usableVersion(text)).toEqual({ major: 1, minor }));
it.each([['1.11.3'], ['0.30.0'], ['2.0.0'], ['latest'], [''], ['<html>']])('%j cannot', (text) => expect(usableVersion(text)).toBeUndefined());

it('asks older servers in their own words, and has the index filled anew where that changes', () => {
  const [older, newer] = [{ major: 1, minor: 12 }, { major: 1, minor: 50 }];
  expect(settingsFor(older).rankingRules).toEqual(['sort', 'words', 'typo', 'attribute', 'proximity', 'rank:desc']);
  expect(settingsFor(newer).rankingRules).toEqual(['sort', 'words', 'typo', 'attributeRank', 'proximity', 'rank:desc']);
  expect(formOf(older)).not.toBe(formOf(newer));
  expect(formOf(newer)).toBe(formOf({ major: 1, minor: 49 }));
});
