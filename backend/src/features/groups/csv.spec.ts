import { describe, expect, it } from '@jest/globals';
import { writeCsv } from './csv.js';

describe('a table for spreadsheets', () => {
  it.each([
    ['plain', 'plain'],
    ['with, comma', '"with, comma"'],
    ['with "quotes"', '"with ""quotes"""'],
    ['two\nlines', '"two\nlines"'],
    ['=1+1', "'=1+1"],
    ['=HYPERLINK("x","y")', '"\'=HYPERLINK(""x"",""y"")"'],
    ['+44', "'+44"],
    ['-1', "'-1"],
    ['@sum', "'@sum"],
    ['  =1', "'  =1"],
    ['\t=1', "'\t=1"],
  ])('%j is written as %j', (text, written) => expect(writeCsv([[text]])).toBe(`\uFEFF${written}\r\n`));
});
