import { escapeAttribute } from './escape.js';
import { wordsIn } from './html-tags.js';
import { Lists } from './lists.js';

const blockTag =
  /<\/?(?:blockquote|caption|center|dd|div|dl|dt|h[1-6]|hr|li|ol|p|table|tbody|td|tfoot|th|thead|tr|ul)\b|\u007fB/i;

/** Makes paragraphs, lists, headings and preformatted text of lines in which all else is HTML already. */
export function convertBlocks(text: string, unkept: (html: string) => string): string {
  const lists = new Lists();
  const html: string[] = [];
  const anchors = new Map<string, number>();
  let paragraph: string[] = [];
  let preformatted: string[] = [];
  const endParagraph = () => {
    if (paragraph.length > 0) html.push(`<p>${paragraph.join('\n')}</p>`);
    if (preformatted.length > 0) html.push(`<pre>${preformatted.join('\n')}</pre>`);
    [paragraph, preformatted] = [[], []];
  };
  const add = (block: string) => {
    endParagraph();
    html.push(lists.close() + block);
  };
  for (const line of text.split('\n')) {
    const bare = line.trim();
    const item = lists.line(line);
    if (item !== undefined) {
      endParagraph();
      html.push(item);
    } else if (bare === '') {
      add('');
    } else if (bare.startsWith('=') && headingIn(bare)) {
      add(heading(bare, anchors, unkept));
    } else if (/^-{4,}/.test(line)) {
      add(`<hr>${line.replace(/^-+/, '').trim()}`);
    } else if (blockTag.test(line)) {
      add(line);
    } else if (line.startsWith(' ')) {
      if (paragraph.length > 0 || preformatted.length === 0) add('');
      preformatted.push(line.slice(1));
    } else {
      if (preformatted.length > 0 || paragraph.length === 0) add('');
      paragraph.push(line);
    }
  }
  add('');
  return html.filter((block) => block !== '').join('\n');
}

/** The level and the words of "== Heading ==". */
function headingIn(line: string): { level: number; words: string } | undefined {
  const [before, after] = [signsAt(line, 0, 1), signsAt(line, line.length - 1, -1)];
  if (before === line.length) return undefined;
  const level = Math.min(before, after, 6);
  const words = line.slice(level, line.length - level).trim();
  return level === 0 || words === '' ? undefined : { level, words };
}

function signsAt(line: string, start: number, step: 1 | -1): number {
  let count = 0;
  while (line.charAt(start + count * step) === '=') count += 1;
  return count;
}

/** Levels 2 to 4 are what texts here have. */
function heading(line: string, anchors: Map<string, number>, unkept: (html: string) => string): string {
  const { level, words } = headingIn(line) ?? { level: 2, words: line };
  const tag = `h${Math.min(Math.max(level, 2), 4)}`;
  const anchor = wordsIn(unkept(words)).replaceAll(' ', '_');
  const times = (anchors.get(anchor) ?? 0) + 1;
  anchors.set(anchor, times);
  return `<${tag} id="${escapeAttribute(times === 1 ? anchor : `${anchor}_${times}`)}">${words}</${tag}>`;
}
