import { imageAddress, plainText, renderHtml } from '@crossbench/schema/rich-text';
import { markdownToRichText } from '@crossbench/schema/rich-text/from-html';

export interface RenderedHouseRules {
  readonly html: string;
  /** What of the Markdown cannot be shown, in words for whoever wrote it. */
  readonly problems: readonly string[];
}

/** Markdown as safe HTML. Pictures and scripts are no part of rules. */
export function renderHouseRules(markdown: string): RenderedHouseRules {
  const read = markdownToRichText(markdown);
  if (!read.ok) return { html: '', problems: read.problems };
  const problems = read.losses.map(({ element, detail }) => `The element “${element}” cannot be shown: ${detail}`);
  if (!plainText(read.document).trim()) problems.push('Enter the house rules');
  return { html: renderHtml(read.document, { imageUrl: imageAddress }), problems: [...new Set(problems)] };
}
