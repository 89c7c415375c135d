import type { MarkdownIt } from 'markdown-it';

const given = /[ \t]*\{#+([^\s{}#]+)\}$/;

/** The name of a heading as Hugo, kramdown and Pandoc write it: "## Title {#name}". */
export function headingIds(markdown: MarkdownIt): void {
  markdown.core.ruler.after('block', 'heading_id', ({ tokens }) => {
    for (const [place, token] of tokens.entries()) {
      const words = tokens[place + 1];
      if (token.type !== 'heading_open' || words?.type !== 'inline') continue;
      const [written, name] = given.exec(words.content) ?? [];
      if (written === undefined || name === undefined) continue;
      token.attrSet('id', name);
      words.content = words.content.slice(0, -written.length);
    }
  });
}
