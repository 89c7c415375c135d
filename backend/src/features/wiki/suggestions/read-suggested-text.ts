import { type RichTextDocument, emptyRichText, filesOf, imagesOf, parseRichText } from '@crossbench/schema/rich-text';
import type { Problems } from '../../../platform/errors/problems.js';

/** A text that was sent; notes what is wrong with it. */
export function readSuggestedText(problems: Problems, body: unknown): RichTextDocument {
  const result = parseRichText(body);
  if (result.ok) return result.document;
  for (const problem of result.problems) problems.add('body', problem);
  return emptyRichText();
}

/** Whoever may not edit a page may not attach anything to it: a suggestion shows only what the page has. */
export function refuseNewAttachments(problems: Problems, base: RichTextDocument, suggested: RichTextDocument): void {
  const known = attachmentsOf(base);
  if (![...attachmentsOf(suggested)].every((id) => known.has(id))) {
    problems.add('body', 'Remove the pictures and files that you added. A suggestion can hold only those that are on the page');
  }
}

function attachmentsOf(body: RichTextDocument): Set<string> {
  return new Set([...imagesOf(body), ...filesOf(body)].map(({ attachmentId }) => attachmentId));
}
