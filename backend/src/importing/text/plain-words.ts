import { plainText } from '@crossbench/schema/rich-text';
import { htmlToRichText, markdownToRichText } from '@crossbench/schema/rich-text/from-html';
import { withoutControlCharacters } from '../../platform/control-characters.js';

/** One line of text, of what may hold HTML and character references. */
export function wordsOfHtml(html: string): string {
  return onOneLine(/[<&]/.test(html) ? wordsOf(htmlToRichText(`<p>${html}</p>`)) ?? html : html);
}

/** One line of text, of what may hold Markdown. */
export function wordsOfMarkdown(markdown: string): string {
  return onOneLine(/[<&[\]*_`\\]/.test(markdown) ? wordsOf(markdownToRichText(markdown)) ?? markdown : markdown);
}

/** At most so many characters, cut between words. */
export function cutWords(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > most / 2 ? cut.slice(0, space) : cut.toWellFormed()).replace(/[\s.,;:–—-]+$/, '')}…`;
}

function wordsOf(converted: ReturnType<typeof htmlToRichText>): string | undefined {
  return converted.ok ? plainText(converted.document) : undefined;
}

function onOneLine(text: string): string {
  return withoutControlCharacters(text.replace(/[\s\p{Cc}]+/gu, ' ')).replace(/ +/g, ' ').trim();
}
