/** Where code stands in Markdown: fenced blocks and inline code. Tags in it are examples. */
export function codeRanges(markdown: string): (offset: number) => boolean {
  const ranges: [number, number][] = [];
  const fences = /^[ \t]*(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^[ \t]*\1[`~]*[ \t]*$|(?![\s\S]))/gm;
  for (const match of markdown.matchAll(fences)) ranges.push([match.index, match.index + match[0].length]);
  const inFence = (offset: number) => ranges.some(([from, to]) => offset >= from && offset < to);
  const inline: [number, number][] = [];
  for (const match of markdown.matchAll(/(?<![`\\])(`+)(?!`)(?:(?!\n\s*\n)[\s\S])*?(?<!`)\1(?!`)/g)) {
    if (!inFence(match.index)) inline.push([match.index, match.index + match[0].length]);
  }
  ranges.push(...inline);
  return inFence;
}
