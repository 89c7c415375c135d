import type { MarkdownIt, StateCore } from 'markdown-it';
import type { CalloutTone } from '../types.js';

const tones: Readonly<Record<string, CalloutTone>> = {
  NOTE: 'info',
  TIP: 'info',
  IMPORTANT: 'info',
  WARNING: 'warning',
  CAUTION: 'warning',
};
const label = /^\[!([A-Z]+)\][ \t]*(?:\n|$)/;

/** Quotations that begin with "[!NOTE]" or "[!WARNING]", as on GitHub, are callouts. */
export function callouts(markdown: MarkdownIt): void {
  markdown.core.ruler.after('block', 'callout', ({ tokens }) => {
    for (const [start, token] of tokens.entries()) {
      const words = tokens[start + 2];
      if (token.type !== 'blockquote_open' || tokens[start + 1]?.type !== 'paragraph_open' || words === undefined) continue;
      const [written, name = ''] = label.exec(words.content) ?? [];
      const tone = Object.hasOwn(tones, name) ? tones[name] : undefined;
      if (written === undefined || tone === undefined) continue;
      token.tag = 'div';
      token.attrSet('class', `cb-callout cb-callout--${tone}`);
      const end = tokens.findIndex(({ type, level }, at) => at > start && type === 'blockquote_close' && level === token.level);
      const last = tokens[end];
      if (last !== undefined) last.tag = 'div';
      words.content = words.content.slice(written.length);
      if (words.content === '') removeParagraph(tokens, start + 1);
    }
  });
}

function removeParagraph(tokens: StateCore['tokens'], start: number): void {
  for (const token of tokens.slice(start, start + 3)) token.hidden = true;
}
