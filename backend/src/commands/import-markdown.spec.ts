import { describe, expect, it } from '@jest/globals';
import { UsageError } from './command.js';
import { importMarkdown } from './import-markdown.js';
import { showProgress } from './progress.js';

describe('import markdown', () => {
  it.each([
    [['--department', 'Skills'], 'Name one folder of Markdown files'],
    [['a', 'b', '--department', 'Skills'], 'Name one folder of Markdown files'],
    [['a'], '--department is missing'],
    [['a', '--department', 'Skills', '--source', '../x'], '--source "../x" must be small letters, digits and hyphens'],
    [['a', '--department', 'Skills', '--site', 'ftp://x'], '--site "ftp://x" is not an address such as https://blog.example'],
    [['a', '--department', 'Skills', '--readers', 'everyone'], '--readers belongs to --as wiki'],
    [['a', '--as', 'wiki', '--space', 'S', '--readers', 'group:'], '--readers "group:" must be everyone, same, department:NAME or group:NAME'],
  ])('refuses %j', (args, message) => expect(() => importMarkdown.prepare(args)).toThrow(new UsageError(message)));

  it('refuses options it does not know', () => expect(() => importMarkdown.prepare(['a', '--department', 'S', '--fast'])).toThrow("Unknown option '--fast'"));
});

describe('showProgress', () => {
  function written(isTTY: boolean): string[] {
    const lines: string[] = [];
    const progress = showProgress({ isTTY, write: (text) => lines.push(text) });
    for (let done = 1; done <= 40; done += 1) progress.show(done, 40);
    progress.end();
    progress.end();
    return lines;
  }

  it('writes a plain line now and then', () => expect(written(false)).toEqual([4, 8, 12, 16, 20, 24, 28, 32, 36, 40].map((done) => `${done} of 40\n`)));

  it('says more where there is more to say, on one line', () => {
    const lines: string[] = [];
    showProgress({ isTTY: true, columns: 55, write: (text) => lines.push(text) }).show(1, 2, '3 older versions, 1 failed');
    showProgress({ write: (text) => lines.push(text) }).show(1, 2, '3 older versions');
    expect(lines).toEqual([`\r[${'#'.repeat(15)}${'-'.repeat(15)}] 1 of 2 (3 older versi`, '1 of 2 (3 older versions)\n']);
  });

  it('draws a bar on a terminal and clears it once', () => {
    const lines = written(true);
    expect(lines).toHaveLength(41);
    expect(lines[19]).toBe(`\r[${'#'.repeat(15)}${'-'.repeat(15)}] 20 of 40`);
    expect(lines.at(-1)).toBe('\r\x1b[K');
  });
});
