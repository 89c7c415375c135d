/** Text as an attribute's value in HTML, on one line so that Markdown does not end the HTML early. */
export function attribute(value: string): string {
  return `"${text(value)}"`;
}

/** Text in HTML. */
export function text(value: string): string {
  return value
    .replace(/\s+/g, ' ')
    .trim()
    // Character references that stand there are meant as such.
    .replace(/&(?!#?\w{1,31};)/g, '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
