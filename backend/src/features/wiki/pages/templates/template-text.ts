import { type RichTextDocument, emptyRichText } from '@crossbench/schema/rich-text';
import { markdownToRichText } from '@crossbench/schema/rich-text/from-html';
import { pageTemplates } from './page-templates.js';

/** The text with which a page begins: empty without a template; undefined where there is no such template. */
export function textOfTemplate(id: string | null | undefined): RichTextDocument | undefined {
  if (!id) return emptyRichText();
  const template = pageTemplates.find((one) => one.id === id);
  if (!template) return undefined;
  const read = markdownToRichText(template.markdown);
  if (!read.ok) throw new Error(`The template ${id} cannot be read: ${read.problems.join(' ')}`);
  return read.document;
}
