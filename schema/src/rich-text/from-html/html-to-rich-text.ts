import { DOMParser } from '@tiptap/pm/model';
import { limits } from '../../limits.js';
import { parseRichText } from '../parse-rich-text.js';
import { richTextSchema } from '../rich-text-schema.js';
import type { RichTextDocument } from '../types.js';
import type { Anchors } from './anchors.js';
import type { HtmlHooks } from './conversion.js';
import { readHtml } from './dom.js';
import { Losses, type Loss } from './losses.js';
import { prepare } from './prepare.js';

export type ConversionResult =
  | {
      ok: true;
      document: RichTextDocument;
      losses: Loss[];
      /** Its places by the names that links to them used. */
      anchors: Anchors;
    }
  | { ok: false; problems: string[] };

/** Characters. HTML says the same in more characters than a document. */
const longest = limits.richTextBytes * 2;

/**
 * Reads HTML from anywhere into a document. Scripts do not run, nothing is loaded, and everything that a document
 * cannot hold becomes something that it can or is listed as lost.
 */
export function htmlToRichText(html: string, hooks: HtmlHooks = {}): ConversionResult {
  if (html.length > longest) return { ok: false, problems: ['The HTML is too long.'] };
  const result = readHtml(html, (document): ConversionResult => {
    const losses = new Losses();
    const anchors = prepare({ document, hooks, losses, source: html.toLowerCase() });
    const parsed = parseRichText(DOMParser.fromSchema(richTextSchema).parse(document.body).toJSON());
    return parsed.ok ? { ok: true, document: parsed.document, losses: losses.list, anchors } : parsed;
  });
  return result ?? { ok: false, problems: ['The HTML is nested too deeply.'] };
}
