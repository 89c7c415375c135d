import type { MarkdownIt } from 'markdown-it';

/** A quotation's last line, when it is "— Somebody": who said it. */
export function quoteSources(markdown: MarkdownIt): void {
  markdown.core.ruler.after('block', 'quote_source', ({ tokens }) => {
    for (const [end, { type, tag, level }] of tokens.entries()) {
      const [open, words, close] = tokens.slice(end - 3, end);
      if (type !== 'blockquote_close' || tag !== 'blockquote' || words === undefined || close === undefined) continue;
      const isOnlyLine = tokens[end - 4]?.type === 'blockquote_open' && tokens[end - 4]?.level === level;
      if (open?.type !== 'paragraph_open' || open.level !== level + 1 || isOnlyLine) continue;
      const [, source] = /^— (.+)$/.exec(words.content) ?? [];
      if (source === undefined) continue;
      open.tag = 'footer';
      close.tag = 'footer';
      words.content = source;
    }
  });
}
