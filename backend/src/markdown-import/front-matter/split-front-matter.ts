import { SourceProblem } from '../../importing/source-problem.js';

export interface SplitSource {
  readonly frontMatter: string;
  readonly body: string;
}

/** Characters. Real ones have some hundreds. */
const longest = 65_536;

/** Parts the YAML at the top of a file from the text below it. */
export function splitFrontMatter(text: string): SplitSource {
  const first = /^\s*---[ \t]*\n/.exec(text);
  if (!first) throw new SourceProblem('has no front matter: it must begin with a line of three dashes');
  const rest = text.slice(first[0].length);
  const last = /^(---|\.\.\.)[ \t]*$/m.exec(rest);
  if (!last) throw new SourceProblem('has front matter that never ends: a second line of three dashes is missing');
  if (last.index > longest) throw new SourceProblem('has front matter of more than 64 kB');
  return { frontMatter: rest.slice(0, last.index), body: rest.slice(last.index + last[0].length).replace(/^\n/, '') };
}
