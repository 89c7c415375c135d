import { limits } from '@crossbench/schema/limits';
import { NumberedPages } from './numbered-pages.js';
import { toStatement } from './sql.js';

const pages = new NumberedPages(25);

it('cuts a list into pages', () => {
  expect(toStatement(pages.rowsOf(1)).text).toBe('limit 25 offset 0');
  expect(toStatement(pages.rowsOf(3)).text).toBe('limit 25 offset 50');
  expect(pages.tell(3, 51)).toEqual({ total: 51, page: 3, pageCount: 3 });
  expect(pages.tell(1, 0)).toEqual({ total: 0, page: 1, pageCount: 0 });
});

it('ends where nobody can turn to any more', () => {
  expect(pages.tell(1, 1_000_000).pageCount).toBe(limits.numberedPages);
  expect(pages.firstOf(limits.numberedPages)).toBe((limits.numberedPages - 1) * 25);
  for (const page of [0, -1, limits.numberedPages + 1]) expect(() => pages.rowsOf(page)).toThrow(`Ask for a page from 1 to ${limits.numberedPages}`);
});
