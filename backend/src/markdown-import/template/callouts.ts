import { codeRanges } from './code-ranges.js';

const first = /^ {0,3}>[ \t]*\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\][ \t]*$/i;

/** Quotations that begin with `[!NOTE]` or `[!WARNING]` are call-outs. */
export function calloutsToHtml(markdown: string): string {
  const inCode = codeRanges(markdown);
  const result: string[] = [];
  let offset = 0;
  let inside = false;
  for (const line of markdown.split('\n')) {
    const kind = inCode(offset) ? undefined : first.exec(line)?.[1]?.toUpperCase();
    const quoted = inside && kind === undefined ? /^ {0,3}>[ \t]?(.*)$/.exec(line)?.[1] : undefined;
    if (inside && quoted === undefined) {
      result.push('', '</div>', '');
      inside = false;
    }
    if (kind !== undefined) {
      const tone = kind === 'WARNING' || kind === 'CAUTION' ? 'warning' : 'info';
      result.push('', `<div class="cb-callout cb-callout--${tone}">`, '');
      inside = true;
    } else {
      result.push(quoted ?? line);
    }
    offset += line.length + 1;
  }
  if (inside) result.push('', '</div>', '');
  return result.join('\n');
}
