/** Bold and italic, as apostrophes write them on one line: two for italic, three for bold, five for both. */
export function convertQuotes(line: string): string {
  if (!line.includes("''")) return line;
  const parts = line.split(/('{2,})/);
  const marks = balanced(parts);
  let html = '';
  let open: ('b' | 'i')[] = [];
  const toggle = (tag: 'b' | 'i') => {
    if (!open.includes(tag)) {
      open.push(tag);
      html += `<${tag}>`;
      return;
    }
    // What was opened later is closed before it, and opened again.
    const later = open.slice(open.indexOf(tag) + 1);
    html += [...[tag, ...later].reverse().map((name) => `</${name}>`), ...later.map((name) => `<${name}>`)].join('');
    open = [...open.slice(0, open.indexOf(tag)), ...later];
  };
  for (const [index, part] of parts.entries()) {
    const mark = marks.get(index);
    if (mark === undefined) {
      html += part;
      continue;
    }
    html += "'".repeat(part.length - mark);
    if (mark === 5) for (const tag of open.at(-1) === 'i' ? (['i', 'b'] as const) : (['b', 'i'] as const)) toggle(tag);
    else toggle(mark === 2 ? 'i' : 'b');
  }
  return html + [...open].reverse().map((tag) => `</${tag}>`).join('');
}

/** How many apostrophes of each run are a mark; the others are text. */
function balanced(parts: readonly string[]): Map<number, number> {
  const marks = new Map<number, number>();
  for (const [index, part] of parts.entries()) {
    if (index % 2 === 1) marks.set(index, part.length === 4 ? 3 : Math.min(part.length, 5));
  }
  const count = (sizes: readonly number[]) => [...marks.values()].filter((size) => sizes.includes(size)).length;
  // Both odd: one that looks like bold is an apostrophe and italic, as in l'''amour''.
  if (count([2, 5]) % 2 === 1 && count([3, 5]) % 2 === 1) {
    const index = apostropheBeforeItalic(parts, marks);
    if (index !== undefined) marks.set(index, 2);
  }
  return marks;
}

/** Most likely after a word of one letter, else after a longer word, else after a space. */
function apostropheBeforeItalic(parts: readonly string[], marks: ReadonlyMap<number, number>): number | undefined {
  const bold = [...marks].filter(([, size]) => size === 3).map(([index]) => index);
  const before = (index: number) => parts[index - 1] ?? '';
  return (
    bold.find((index) => /\s\S$/.test(before(index).slice(-2))) ??
    bold.find((index) => /\S$/.test(before(index))) ??
    bold[0]
  );
}
