const outer: Readonly<Record<string, string>> = { '*': 'ul', '#': 'ol', ':': 'dl', ';': 'dl' };
const inner: Readonly<Record<string, string>> = { '*': 'li', '#': 'li', ':': 'dd', ';': 'dt' };

/** Levels. A line of ten thousand stars is no list. */
const deepest = 20;

/** Lists as wikis write them: each line says with its first signs where in which lists it stands. */
export class Lists {
  private open = '';

  /** The HTML that leads from the line before to this one, with its words; undefined when it stands in no list. */
  line(line: string): string | undefined {
    const signs = /^[*#:;]{1,1000}/.exec(line)?.[0];
    if (signs === undefined) return undefined;
    const prefix = signs.slice(0, deepest);
    const words = line.slice(signs.length).trim();
    const shared = sharedLength(this.open, prefix);
    let html = this.closeTo(shared);
    // One more item of a list that is open, or the other kind of a definition.
    if (shared > 0 && shared === prefix.length) html += nextItem(this.open, prefix);
    for (const sign of prefix.slice(shared)) html += `<${outer[sign]}><${inner[sign]}>`;
    this.open = prefix;
    return html + (prefix.endsWith(';') ? this.definition(words) : words);
  }

  close(): string {
    return this.closeTo(0);
  }

  /** "Term : what it means" on one line. */
  private definition(words: string): string {
    const colon = words.search(/\s:\s|:/);
    if (colon < 0) return words;
    this.open = `${this.open.slice(0, -1)}:`;
    return `${words.slice(0, colon).trim()}</dt><dd>${words.slice(colon).replace(/^\s*:\s*/, '')}`;
  }

  private closeTo(length: number): string {
    let html = '';
    for (; this.open.length > length; this.open = this.open.slice(0, -1)) {
      const sign = this.open.at(-1) ?? '';
      html += `</${inner[sign]}></${outer[sign]}>`;
    }
    return html;
  }
}

/** Definitions and their terms stand in one list. */
function sharedLength(one: string, other: string): number {
  let length = 0;
  while (length < one.length && length < other.length && outer[one.charAt(length)] === outer[other.charAt(length)]) length += 1;
  return length;
}

function nextItem(before: string, prefix: string): string {
  const [from, to] = [before.charAt(prefix.length - 1), prefix.at(-1) ?? ''];
  return `</${inner[from]}><${inner[to]}>`;
}
