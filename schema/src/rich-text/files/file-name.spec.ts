import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { limits } from '../../limits.js';
import { fileEnding, tidyFileName } from './file-name.js';
import { sizeInWords } from './file-size.js';

describe('tidyFileName', () => {
  it.each([
    ['report.pdf', 'report.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\priya\\Budget 2026.xlsx', 'Budget 2026.xlsx'],
    ['/', 'file'],
    ['..', 'file'],
    ['', 'file'],
    ['.htaccess', 'htaccess'],
    ['invoice\u202excod.exe', 'invoicexcod.exe'],
    ['a\u0000b\r\nSet-Cookie: x.txt', 'abSet-Cookie x.txt'],
    ['zero\u200bwidth.pdf', 'zerowidth.pdf'],
    ['<img src=x onerror=alert(1)>.pdf', 'img src=x onerror=alert(1).pdf'],
    ['  two   spaces .pdf. ', 'two spaces .pdf'],
    ['re\u0301sume\u0301.odt', 'r\u00e9sum\u00e9.odt'],
    ['re\u200b\u0301sume\u0301.odt', 'r\u00e9sum\u00e9.odt'],
    ['broken \ud800 half.txt', 'broken \ufffd half.txt'],
  ])('%j becomes %j', (name, expected) => expect(tidyFileName(name)).toBe(expected));

  it('keeps the ending of what is too long', () => {
    const name = tidyFileName(`${'x'.repeat(500)}.docx`);
    expect([name.length, fileEnding(name)]).toEqual([limits.fileName, 'docx']);
  });

  it('ends where its words end when it is cut', () => {
    expect(tidyFileName(`${'x'.repeat(limits.fileName - 2)}. and more`)).toBe('x'.repeat(limits.fileName - 2));
  });

  it('makes of every name one that stays as it is, is short, and names no folder', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary', minLength: 150, maxLength: 400 })), (name) => {
        const tidy = tidyFileName(name);
        expect(tidyFileName(tidy)).toBe(tidy);
        expect(tidy.length).toBeLessThanOrEqual(limits.fileName);
        expect(tidy).not.toMatch(/[/\\\p{Cc}\p{Cf}]|^\.|^$/u);
      }),
    );
  });
});

describe('sizeInWords', () => {
  it.each([
    [1, '1 byte'],
    [999, '999 bytes'],
    [1_000, '1 kB'],
    [999_499, '999 kB'],
    [999_500, '1 MB'],
    [1_240_000, '1.2 MB'],
    [50_000_000, '50 MB'],
    [1_000_000_000, '1 GB'],
  ])('%d is %s', (bytes, words) => expect(sizeInWords(bytes)).toBe(words));
});
