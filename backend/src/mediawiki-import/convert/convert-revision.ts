import { limits } from '@crossbench/schema/limits';
import type { RichTextDocument } from '@crossbench/schema/rich-text';
import type { Loss } from '@crossbench/schema/rich-text/from-html';
import type { NamedFile } from '../../importing/files/named-files.js';
import type { NamedPicture } from '../../importing/pictures/named-pictures.js';
import { type Note, Notes } from '../../importing/report/notes.js';
import { withStableIds } from '../../importing/text/stable-ids.js';
import { withoutGaps } from '../../importing/text/without-gaps.js';
import type { MediawikiPlan, PlannedPage } from '../mediawiki-plan.js';
import type { UsableRevision } from '../page-history.js';
import { escapeText } from '../wikitext/escape.js';
import { type WikitextHtml, wikitextToHtml } from '../wikitext/wikitext-to-html.js';
import { siteFor } from './linked-site.js';
import { PageHtml } from './page-html.js';

/** A version of a page in our form, but for pictures and files: `withPictures` and `withFiles` put in those that are kept. */
export interface ConvertedRevision {
  readonly document: RichTextDocument;
  readonly tags: readonly string[];
  readonly pictures: readonly NamedPicture[];
  readonly files: readonly NamedFile[];
  readonly templates: readonly string[];
  /** Whether it links to other pages that are imported. */
  readonly isLinking: boolean;
  readonly notes: readonly Note[];
}

/** `html` converts the versions of one page. */
export function convertRevision(
  { text, model }: Pick<UsableRevision, 'text' | 'model'>,
  page: PlannedPage,
  plan: MediawikiPlan,
  html = new PageHtml(plan),
): ConvertedRevision | { readonly reason: string } {
  const linksTo = new Set<string>();
  const read = model === 'wikitext' ? wikitextToHtml(text, siteFor(plan, page, linksTo), page) : codeOf(text, model);
  const converted = html.convert(read.html);
  if ('problems' in converted) return { reason: `cannot be kept: ${converted.problems.join(' ')}` };
  const notes = new Notes();
  notes.addAll(converted.notes);
  for (const loss of read.losses) notes.add('degraded', loss);
  noteLosses(converted.losses, notes);
  if (text.includes('\ufffd')) notes.add('flagged', 'there are characters that cannot be read: the file is not in UTF-8, or the old wiki had lost them');
  const pictures = [...converted.pictures.values()];
  for (const { src, path } of pictures) if (path === null) notes.add('missing-picture', `${src} is not there; a link stands in its place`);
  return {
    document: withStableIds(withoutGaps({ type: 'doc', content: [...converted.content] }), page.sourceId),
    tags: tagsOf(read.categories, notes),
    pictures,
    files: [...converted.files.values()],
    templates: read.templates,
    isLinking: linksTo.size > 0,
    notes: notes.list,
  };
}

function codeOf(text: string, model: string): WikitextHtml {
  const language = /^[a-z]{1,20}$/.test(model) ? ` class="language-${model}"` : '';
  return { html: `<pre><code${language}>${escapeText(text)}</code></pre>`, categories: [], templates: [], losses: [] };
}

/** What fits of the categories. */
export function tagsOf(categories: readonly string[], notes: Notes): string[] {
  const fitting = categories.filter((tag) => tag.length <= limits.tag);
  const kept = fitting.slice(0, limits.tagsPerItem);
  for (const tag of categories) if (!kept.includes(tag)) notes.add('degraded', `the category "${tag}" is left out: too long, or too many tags`);
  return kept;
}

/** What only looks otherwise is not worth a line. */
const looks = new Set(['dt', 'caption', 'u', 'ins', 'big', 'small', 'mark', 'sub', 'sup', 'var', 'font', 'figcaption']);

function noteLosses(losses: readonly Loss[], notes: Notes): void {
  for (const { kind, element, detail } of losses) {
    if (looks.has(element) || (element === 'img' && kind === 'dropped')) continue;
    notes.add('degraded', kind === 'dropped' ? `${element} left out: ${detail}` : `${element}: ${detail}`);
  }
}
