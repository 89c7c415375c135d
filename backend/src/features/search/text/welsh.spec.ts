import { describe, expect, it } from '@jest/globals';
import { isWelsh, looksWelsh, mutationsOf } from './welsh.js';

describe('mutations of a Welsh word', () => {
  it.each([
    ['caerdydd', ['gaerdydd', 'nghaerdydd', 'chaerdydd']],
    ['plant', ['blant', 'mhlant', 'phlant']],
    ['tref', ['dref', 'nhref', 'thref']],
    ['bangor', ['fangor', 'mangor']],
    ['dinbych', ['ddinbych', 'ninbych']],
    ['gwaith', ['waith', 'ngwaith']],
    ['merch', ['ferch']],
    ['llyfr', ['lyfr']],
    ['rhaglen', ['raglen']],
    ['ysgol', ['hysgol']],
    ['gardd', ['ardd', 'ngardd']],
    ['gwlad', ['wlad', 'ngwlad']],
    ['glan', ['lan', 'nglan']],
  ])('%s: %j, and back', (radical, forms) => {
    expect(mutationsOf(radical)).toEqual(expect.arrayContaining(forms));
    for (const form of forms) expect(mutationsOf(form)).toContain(radical);
    // And from any of them to any other.
    for (const form of forms) expect(mutationsOf(form)).toEqual(expect.arrayContaining(forms.filter((other) => other !== form)));
  });

  it('leave digraphs and short words alone', () => {
    expect(mutationsOf('llyfr')).not.toContain('lyfrl');
    expect(mutationsOf('ffordd')).toEqual([]);
    expect(mutationsOf('ci')).toEqual([]);
    expect(mutationsOf('2fa')).toEqual([]);
    expect(mutationsOf('chwaer').every((form) => /^(c|g|ngh)w/.test(form))).toBe(true);
  });
});

describe('what looks Welsh', () => {
  it.each([
    'caerdydd', 'nghaerdydd', 'addysg', 'ysgolion', 'llywodraeth', 'swyddfa', 'phlant', 'blant', 'gwasanaeth', 'wasanaethau', 'cymru', 'ngwynedd', 'iechyd',
    'fwrdd', 'gyfarfodydd', 'ddatblygu', 'rhyddid',
  ])('%s does', (word) => expect(looksWelsh(word)).toBe(true));

  it.each([
    'train', 'drain', 'plan', 'policy', 'network', 'system', 'address', 'wedding', 'sudden', 'nhs', 'ngos', 'dwp', 'mhz', 'keyword', 'anyway', 'hollywood', 'software',
    'rhetoric', 'llama', 'bureau', 'plateau', 'care', 'chart', 'gold', 'boat', 'phone', 'team', 'embedded', 'needed', 'newsletter', 'playwright', 'lawyer', 'downtown',
    'added', 'seaweed', 'teddy', 'rhythm', 'aesthetic', 'landau', 'dwell', 'twelve', 'sandwich', 'between', 'answer', 'hardware', 'password', 'forward', 'world', 'homework',
  ])('%s does not', (word) => expect(looksWelsh(word)).toBe(false));

  it('is a query of several words with one that is Welsh', () => {
    expect(isWelsh(['tai', 'yng', 'nghaerdydd'])).toBe(true);
    expect(isWelsh(['train', 'to', 'work'])).toBe(false);
    expect(isWelsh(['nid'])).toBe(false);
  });
});
