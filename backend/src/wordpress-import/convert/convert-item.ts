import { limits } from '@crossbench/schema/limits';
import { type RichTextDocument, plainText } from '@crossbench/schema/rich-text';
import { type HtmlHooks, type Loss, htmlToRichText } from '@crossbench/schema/rich-text/from-html';
import { ownIntroduction } from '../../importing/text/introduction.js';
import { cutWords, wordsOfHtml } from '../../importing/text/plain-words.js';
import { type Note, Notes } from '../../importing/report/notes.js';
import { withStableIds } from '../../importing/text/stable-ids.js';
import { withoutGaps } from '../../importing/text/without-gaps.js';
import { idFrom } from '../../platform/ids.js';
import type { WxrItem } from '../source/wxr.js';
import type { NamedFile } from '../../importing/files/named-files.js';
import { findUpload } from './find-upload.js';
import { type OldSite, absolute, keyOf } from './old-site.js';
import { type NamedPicture, withPictures } from '../../importing/pictures/named-pictures.js';
import { postHtml } from './post-html.js';

/** A post of the old site in our form, but for pictures and files: `withPictures` and `withFiles` put in those that are kept. */
export interface ConvertedItem {
  readonly title: string;
  readonly standfirst: string;
  readonly tags: readonly string[];
  readonly document: RichTextDocument;
  readonly pictures: readonly NamedPicture[];
  readonly files: readonly NamedFile[];
  /** Source ids of the imported texts that it links to. */
  readonly linksTo: readonly string[];
  readonly notes: readonly Note[];
}

export interface NotConverted {
  readonly reason: string;
}

export function convertItem(item: WxrItem, sourceId: string, site: OldSite): ConvertedItem | NotConverted {
  if (item.tooLarge) return { reason: 'is larger than an import can take' };
  const notes = new Notes();
  const pictures = new Map<string, NamedPicture>();
  const files = new Map<string, NamedFile>();
  const linksTo = new Set<string>();
  const converted = htmlToRichText(postHtml(item.content, notes), hooksFor(site, sourceId, { pictures, files, linksTo }));
  if (!converted.ok) return { reason: `cannot be kept: ${converted.problems.join(' ')}` };
  noteLosses(converted.losses, notes);
  const found = [...pictures.values()];
  for (const { src } of found.filter(({ path }) => path === null)) notes.add('missing-picture', `${src} is not there; a link stands in its place`);
  const document = withStableIds(withoutGaps(converted.document), sourceId);
  const hasFound = found.some(({ path }) => path !== null);
  const words = plainText(document);
  if (words.trim() === '' && !hasFound) notes.add('flagged', 'there is no text');
  return {
    title: titleOf(item),
    standfirst: ownIntroduction(cutWords(wordsOfHtml(item.excerpt), limits.standfirst), words),
    tags: tagsOf(item, notes),
    document: hasFound ? document : withPictures(document, found, new Map()),
    pictures: hasFound ? found : [],
    files: [...files.values()],
    linksTo: [...linksTo],
    notes: notes.list,
  };
}

/** The title in plain words; a post may have none. */
export function titleOf({ title, id }: Pick<WxrItem, 'title' | 'id'>): string {
  return cutWords(wordsOfHtml(title), limits.title) || `Untitled (${id})`;
}

interface Found {
  readonly pictures: Map<string, NamedPicture>;
  readonly files: Map<string, NamedFile>;
  readonly linksTo: Set<string>;
}

function hooksFor(site: OldSite, sourceId: string, { pictures, files, linksTo }: Found): HtmlHooks {
  return {
    image: (src, alt) => {
      const address = absolute(src, site.url)?.href ?? src;
      const path = findUpload(address, site) ?? null;
      const standIn = idFrom(path ?? address);
      if (!pictures.has(standIn)) pictures.set(standIn, { standIn, src: address, alt: alt.slice(0, limits.imageDescription), path });
      return { attachmentId: standIn, width: null, height: null };
    },
    link: (href) => {
      const key = keyOf(href, site);
      const other = key === undefined ? undefined : site.sourceIds.get(key);
      const path = other === undefined ? undefined : site.paths.get(other);
      if (other === undefined || path === undefined) {
        const address = absolute(href, site.url)?.href ?? href;
        const file = isPicture(address) ? undefined : findUpload(address, site);
        if (file === undefined) return address;
        const standIn = `/files/${idFrom(file)}`;
        files.set(standIn, { standIn, href: address, path: file });
        return standIn;
      }
      if (other !== sourceId) linksTo.add(other);
      return path;
    },
  };
}

/** Links to pictures only show them larger. */
function isPicture(address: string): boolean {
  return /\.(png|jpe?g|gif|webp|avif|svg)$/i.test(address);
}

function tagsOf({ tags }: WxrItem, notes: Notes): string[] {
  const words = [...new Set(tags.map(wordsOfHtml))].filter((tag) => tag !== '');
  const fitting = words.filter((tag) => tag.length <= limits.tag);
  const kept = fitting.slice(0, limits.tagsPerItem);
  for (const tag of words.filter((word) => !kept.includes(word))) notes.add('degraded', `the tag "${tag}" is left out: too long, or too many tags`);
  return kept;
}

function noteLosses(losses: readonly Loss[], notes: Notes): void {
  for (const { kind, element, detail } of losses) {
    if (element === 'img' && kind === 'dropped') continue;
    notes.add('degraded', kind === 'dropped' ? `${element} left out: ${detail}` : `${element}: ${detail}`);
  }
}
