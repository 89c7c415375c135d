/**
 * What the classic editor leaves to the reader: blank lines part paragraphs, and a line break is one. Lines that begin
 * with a block element are left as they are, and nothing inside `pre` is touched.
 */
export function autoParagraphs(html: string): string {
  return outsideOf(preformatted, html.replace(/\r\n?/g, '\n'), (part) =>
    part
      .replace(openingTag, '\n\n$&')
      .replace(closingTag, '$&\n\n')
      .split(/\n\s*\n/)
      .map((words) => words.trim())
      .filter((words) => words !== '')
      .map(paragraph)
      .join('\n'),
  );
}

const blocks =
  'address|article|aside|blockquote|caption|col|colgroup|dd|details|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|iframe|legend|li|main|menu|nav|ol|p|section|summary|table|tbody|td|tfoot|th|thead|tr|ul|video|audio|object';

const openingTag = new RegExp(`<(?:${blocks})(?:\\s[^>]*)?/?>`, 'gi');
const closingTag = new RegExp(`</(?:${blocks})\\s*>|<hr\\b[^>]*>`, 'gi');
const closingAtEnd = new RegExp(`(?:\\s*</(?:${blocks})\\s*>)+$`, 'i');
const startsWithBlock = new RegExp(`^</?(?:${blocks})[\\s/>]`, 'i');
const preformatted = /<(pre|script|style|textarea)\b[^>]*>[\s\S]*?<\/\1\s*>/gi;

function paragraph(words: string): string {
  if (startsWithBlock.test(words) || /^<!--[\s\S]*-->$/.test(words)) return words;
  const closing = closingAtEnd.exec(words)?.[0] ?? '';
  return `<p>${words.slice(0, words.length - closing.length).replace(/\s*\n/g, '<br>\n')}</p>${closing}`;
}

function outsideOf(pattern: RegExp, text: string, change: (part: string) => string): string {
  const parts: string[] = [];
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    parts.push(change(text.slice(end, match.index)), match[0]);
    end = match.index + match[0].length;
  }
  return [...parts, change(text.slice(end))].join('\n');
}
