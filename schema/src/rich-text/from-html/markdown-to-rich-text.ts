import MarkdownIt from 'markdown-it';
import type { HtmlHooks } from './conversion.js';
import { callouts } from './callouts.js';
import { footnotes, renderFootnotes } from './footnotes.js';
import { headingIds } from './heading-ids.js';
import { htmlToRichText, type ConversionResult } from './html-to-rich-text.js';
import { quoteSources } from './quote-sources.js';
import { tasksInMarkdown } from './tasks-in-markdown.js';

// Unsafe addresses are dropped later, where the loss is written down.
const markdownIt = new MarkdownIt({ html: true, linkify: true })
  .use(footnotes)
  .use(callouts)
  .use(quoteSources)
  .use(headingIds)
  .use(tasksInMarkdown);
markdownIt.validateLink = () => true;
// Whole addresses are meant as links, also where Markdown does not say so; "example.org" and "a@b.org" may be anything.
markdownIt.linkify.set({ fuzzyLink: false, fuzzyEmail: false });

const renderImage = markdownIt.renderer.rules.image;
markdownIt.renderer.rules.image = (tokens, index, options, env, self) => {
  const html = renderImage?.(tokens, index, options, env, self) ?? '';
  // "![](photo.jpg)" is a picture that nobody described, not one that needs no description.
  return tokens[index]?.content === '' ? html.replace(' alt=""', '') : html;
};

/** Reads Markdown, with HTML in it, into a document. Template tags must be gone before. */
export function markdownToRichText(markdown: string, hooks: HtmlHooks = {}): ConversionResult {
  const env: Record<string, unknown> = {};
  const html = markdownIt.render(markdown, env);
  return htmlToRichText(html + renderFootnotes(markdownIt, env), hooks);
}
