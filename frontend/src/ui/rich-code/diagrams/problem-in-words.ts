/** What the library says of a mistake, in words for who wrote the text. */
export function problemInWords(problem: string, text: string): string {
  const [, line] = /\bline (\d+)/i.exec(problem) ?? [];
  // What is missing at the end is missed after it.
  const lines = text.trimEnd().split('\n').length;
  if (problem === 'too long') return 'This diagram is too long to draw. Split it into several.';
  if (/maximum|edges/i.test(problem)) return 'This diagram has too many parts to draw. Split it into several.';
  if (/no diagram type|unknowndiagram/i.test(problem)) {
    return 'This diagram could not be drawn. Its first line must say what kind it is, such as “flowchart TD”.';
  }
  if (line !== undefined) return `This diagram could not be drawn. There is a mistake in line ${Math.min(Number(line), lines)} of its text.`;
  return problem === 'no answer'
    ? 'This diagram took too long to draw.'
    : 'This diagram could not be drawn. There is a mistake in its text.';
}
