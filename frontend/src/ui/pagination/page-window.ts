type Entry = number | 'gap before' | 'gap after';

/** First, last, this page and its neighbours; what is left out becomes a gap, unless it is a single page. */
export function pageWindow(page: number, pageCount: number): Entry[] {
  const from = page - 1 <= 3 ? 1 : page - 1;
  const to = page + 1 >= pageCount - 2 ? pageCount : page + 1;
  const entries: Entry[] = from > 1 ? [1, 'gap before'] : [];
  for (let number = from; number <= to; number += 1) entries.push(number);
  if (to < pageCount) entries.push('gap after', pageCount);
  return entries;
}
