import type { MarkdownIt } from 'markdown-it';

const box = /^\[([ xX])\](?:[ \t]+|\n|$)/;

/** Items of a list that begin with "[ ]" or "[x]", as on GitHub, are things to do. */
export function tasksInMarkdown(markdown: MarkdownIt): void {
  markdown.core.ruler.after('block', 'task', ({ tokens }) => {
    for (const [start, token] of tokens.entries()) {
      const words = tokens[start + 2];
      if (token.type !== 'list_item_open' || tokens[start + 1]?.type !== 'paragraph_open' || words === undefined) continue;
      const [written, sign] = box.exec(words.content) ?? [];
      if (written === undefined) continue;
      token.attrSet('data-checked', String(sign !== ' '));
      words.content = words.content.slice(written.length);
    }
  });
}
