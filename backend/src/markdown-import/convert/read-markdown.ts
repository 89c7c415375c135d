import type { Notes } from '../../importing/report/notes.js';
import { nameOfAuthor } from '../../importing/text/author-name.js';
import { isOwnFormat } from '../../importing/text/own-format.js';
import type { FrontMatter } from '../front-matter/read-yaml.js';
import { type UnknownTags, applyTemplate } from '../template/apply-template.js';
import { calloutsToHtml } from '../template/callouts.js';
import { mendMarkdown } from '../template/mend-markdown.js';

export interface MarkdownContext {
  /** The pages of people here, by author id. */
  readonly peoplePaths: ReadonlyMap<string, string>;
  readonly unknownTags: UnknownTags;
}

/** The Markdown of a file of the old site, with its template tags applied and its mistakes mended. */
export function readMarkdown(
  { fields, body }: { readonly fields: FrontMatter; readonly body: string },
  { peoplePaths, unknownTags }: MarkdownContext,
  notes: Notes,
): string {
  if (isOwnFormat(fields)) return body;
  const context = {
    field: (name: string) => fieldText(fields[name]),
    person: (id: string) => ({ name: nameOfAuthor(id), path: peoplePaths.get(id) ?? null }),
    unknownTags,
  };
  return calloutsToHtml(mendMarkdown(applyTemplate(body, context, notes), notes));
}

function fieldText(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}
