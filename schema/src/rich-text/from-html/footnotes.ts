import type { MarkdownIt } from 'markdown-it';

interface Footnote {
  number: number;
  text: string;
  /** How often the text leads to it. */
  references: number;
}

const definition = /^\[\^([^\]\s]+)\]:[ \t]*(.*)$/;

/** Footnotes as in GitHub and kramdown: "[^1]" in the text, "[^1]: …" anywhere else. They become a list at the end. */
export function footnotes(markdown: MarkdownIt): void {
  markdown.block.ruler.before(
    'reference',
    'footnote',
    (state, startLine, endLine, silent) => {
      const lineOf = (line: number) =>
        state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line]);
      const [, name, first] = definition.exec(lineOf(startLine)) ?? [];
      if (name === undefined || first === undefined) return false;
      if (silent) return true;
      const lines = [first];
      let next = startLine + 1;
      while (next < endLine && !state.isEmpty(next) && !definition.test(lineOf(next))) lines.push(lineOf(next++));
      const notes = notesOf(state.env);
      if (!notes.has(name)) notes.set(name, { number: notes.size + 1, text: lines.join('\n'), references: 0 });
      state.line = next;
      return true;
    },
    { alt: ['paragraph', 'reference'] },
  );
  markdown.inline.ruler.before('link', 'footnote', (state, silent) => {
    const [whole, name] = /^\[\^([^\]\s]+)\]/.exec(state.src.slice(state.pos, state.pos + 100)) ?? [];
    const note = name === undefined ? undefined : notesOf(state.env).get(name);
    if (whole === undefined || note === undefined) return false;
    if (!silent) {
      note.references += 1;
      const link = `<a id="fnref-${note.number}-${note.references}" href="#fn-${note.number}">${note.number}</a>`;
      state.push('html_inline', '', 0).content = `<sup>${link}</sup>`;
    }
    state.pos += whole.length;
    return true;
  });
}

/** The list of footnotes of a text that was rendered with this environment. */
export function renderFootnotes(markdown: MarkdownIt, env: Record<string, unknown>): string {
  const notes = [...notesOf(env).values()];
  if (notes.length === 0) return '';
  const items = notes.map(({ number, text, references }) => {
    const back = references === 0 ? '' : ` <a href="#fnref-${number}-1">↩</a>`;
    return `<li id="fn-${number}">${markdown.renderInline(text, env)}${back}</li>`;
  });
  return `<section><ol>${items.join('')}</ol></section>`;
}

function notesOf(env: Record<string, unknown>): Map<string, Footnote> {
  if (!(env.footnotes instanceof Map)) env.footnotes = new Map<string, Footnote>();
  return env.footnotes as Map<string, Footnote>;
}
