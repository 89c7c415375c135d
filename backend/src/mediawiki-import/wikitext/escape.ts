/** Text as HTML, in which nothing is wikitext any more. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

const special: Readonly<Record<string, string>> = {
  '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;', '[': '&#91;', ']': '&#93;', '{': '&#123;', '}': '&#125;',
  '|': '&#124;', ':': '&#58;', '\n': ' ', '\u007f': '',
};

/** The value of an attribute. What later steps would take for wikitext is written as character references. */
export function escapeAttribute(text: string): string {
  return text.replace(/[&<>"'[\]{}|:\n\u007f]/g, (character) => special[character] ?? character);
}

/** Character references in text that people wrote, as the characters that they stand for. */
export function unescapeText(text: string): string {
  return text.replace(/&(?:lt|gt|quot|amp|nbsp|#39|#\d{1,7}|#x[\da-f]{1,6});/gi, (reference) => named[reference.toLowerCase()] ?? numbered(reference));
}

const named: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&', '&nbsp;': '\u00a0', '&#39;': "'" };

function numbered(reference: string): string {
  const hexadecimal = /^&#x([\da-f]+);$/i.exec(reference)?.[1];
  const decimal = /^&#(\d+);$/.exec(reference)?.[1];
  const code = hexadecimal === undefined ? Number.parseInt(decimal ?? '', 10) : Number.parseInt(hexadecimal, 16);
  return code > 31 && code <= 0x10ffff ? String.fromCodePoint(code).toWellFormed() : reference;
}
