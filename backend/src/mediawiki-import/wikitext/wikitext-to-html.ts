import { limits } from '@crossbench/schema/limits';
import { convertAddresses } from './addresses.js';
import { convertBlocks } from './blocks.js';
import { escapeText } from './escape.js';
import { convertExtensionTags } from './extension-tags.js';
import { Footnotes } from './footnotes.js';
import { keepAllowedTags } from './html-tags.js';
import { convertLinks } from './links.js';
import { convertQuotes } from './quotes.js';
import type { Scope, WikitextPage, WikitextSite } from './scope.js';
import { convertTables } from './tables.js';
import { convertTemplates } from './templates.js';

export interface WikitextHtml {
  readonly html: string;
  /** Categories in their order, as written. */
  readonly categories: readonly string[];
  /** Names of the templates that stand there as words. */
  readonly templates: readonly string[];
  /** What is left out, in words. */
  readonly losses: readonly string[];
}

/** Characters that are put in again; a note that is used in other notes a few times each would fill the memory. */
const longest = 4 * limits.richTextBytes;
/** Levels of notes in captions in templates … Deeper ones stay as they are written. */
const deepest = 10;
const switches =
  /__(?:NOTOC|FORCETOC|TOC|NOEDITSECTION|NEWSECTIONLINK|NONEWSECTIONLINK|NOGALLERY|HIDDENCAT|EXPECTUNUSEDCATEGORY|NOCONTENTCONVERT|NOCC|NOTITLECONVERT|NOTC|INDEX|NOINDEX|STATICREDIRECT|DISAMBIG)__/g;

/**
 * The HTML of wikitext, as MediaWiki makes it but for its looks: what is not plain wikitext is put aside step by step, and
 * put in again at the end. Templates are not known; what they were given is shown.
 */
export function wikitextToHtml(wikitext: string, site: WikitextSite, page: WikitextPage): WikitextHtml {
  const text = new WikiText(site, page);
  const html = text.convert(wikitext.replaceAll('\u007f', '').replace(/\r\n?/g, '\n'));
  return { html, categories: [...text.categories], templates: [...text.templates], losses: [...text.losses] };
}

class WikiText implements Scope {
  readonly categories = new Set<string>();
  readonly templates = new Set<string>();
  readonly losses = new Set<string>();
  private readonly kept: (string | (() => string))[] = [];
  private readonly footnotes = new Footnotes();
  private depth = 0;
  private restored = 0;

  constructor(
    readonly site: WikitextSite,
    readonly page: WikitextPage,
  ) {}

  convert(text: string): string {
    return this.restore(this.blocksOf(this.prepared(text)));
  }

  keep(html: string | (() => string), place: 'line' | 'block' = 'line'): string {
    this.kept.push(html);
    return `\u007f${place === 'block' ? 'B' : 'I'}${this.kept.length - 1}\u007f`;
  }

  inline(text: string): string {
    return this.below(text, () => convertQuotes(this.linesOf(keepAllowedTags(text))));
  }

  blocks(text: string): string {
    return this.below(text, () => this.blocksOf(`${text}\n`));
  }

  fresh(text: string): string {
    return this.below(text, () => convertQuotes(this.linesOf(keepAllowedTags(this.prepared(text)))));
  }

  private prepared(text: string): string {
    // Parts that are for pages which show this one, and the signs that mark the others.
    const shown = text.replace(/<\/?(?:noinclude|onlyinclude|translate|tvar|section)(?:\s[^<>]{0,300})?\/?>/gi, '');
    return convertTemplates(convertExtensionTags(shown, this, this.footnotes).replace(switches, ''), this);
  }

  private blocksOf(text: string): string {
    const lines = this.linesOf(convertTables(keepAllowedTags(text)));
    return convertBlocks(lines.split('\n').map(convertQuotes).join('\n'), (html) => this.restore(html));
  }

  private linesOf(text: string): string {
    return convertAddresses(convertLinks(text, this), this);
  }

  private below(text: string, convert: () => string): string {
    if (this.depth >= deepest) return escapeText(text);
    this.depth += 1;
    try {
      return convert();
    } finally {
      this.depth -= 1;
    }
  }

  /** Puts in what was put aside, and what was put aside in that. */
  private restore(html: string, depth = 0): string {
    if (depth > deepest * 4) return html.replace(/\u007f[BI]\d+\u007f/g, '');
    return html.replace(/\u007f[BI](\d+)\u007f/g, (_, index: string) => {
      const found = this.kept[Number(index)] ?? '';
      const kept = typeof found === 'string' ? found : found();
      this.restored += kept.length;
      if (this.restored <= longest) return this.restore(kept, depth + 1);
      this.losses.add('what it repeats is left out from where it is too long: notes that are used again and again');
      return '';
    });
  }
}
