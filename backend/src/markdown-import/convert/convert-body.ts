import { type RichTextDocument, imagesOf } from '@crossbench/schema/rich-text';
import { type Loss, type StoredImage, markdownToRichText } from '@crossbench/schema/rich-text/from-html';
import type { LinkReader } from '../links/link-reader.js';
import type { PictureFolder } from '../../importing/pictures/picture-folder.js';
import type { Notes } from '../../importing/report/notes.js';
import { SourceProblem } from '../../importing/source-problem.js';

/** A text of the old site, with its template tags already applied. */
export interface OldText {
  readonly markdown: string;
  /** The file's name below its folder, and its path. */
  readonly file: string;
  readonly path: string;
  /** Its address on the old site. */
  readonly page: string;
  readonly sourceId: string;
  /** Addresses in it that are already of this site. */
  readonly ownPaths: ReadonlySet<string>;
}

/** What all texts of an import share. */
export interface OldSite {
  readonly links: LinkReader;
  readonly pictures: PictureFolder;
  /** Where an imported text is here; undefined when it did not arrive. */
  pathOf(sourceId: string): string | undefined;
}

export interface NamedPicture {
  readonly path: string;
  readonly alt: string;
}

export interface ConvertedBody {
  readonly document: RichTextDocument;
  /** Pictures that are there, each once. */
  readonly pictures: NamedPicture[];
  /** Source ids of the imported texts that it links to. */
  readonly linksTo: readonly string[];
}

/** Converts a text. `stored` holds the pictures that were kept, by path; without it all that are found get a stand-in. */
export function convertBody(text: OldText, site: OldSite, notes: Notes, stored?: ReadonlyMap<string, StoredImage>): ConvertedBody {
  const found = new Map<string, NamedPicture>();
  const linksTo = new Set<string>();
  const converted = markdownToRichText(text.markdown, {
    image: (src, alt) => {
      const picture = site.pictures.find(src, text.path);
      if ('reason' in picture) {
        notes.add('missing-picture', `${pictureName(src)} ${picture.reason}`);
        return undefined;
      }
      if (!found.has(picture.path)) found.set(picture.path, { path: picture.path, alt });
      return stored ? stored.get(picture.path) : standIn;
    },
    link: (href) => linkTo(href, text, site, linksTo, notes),
  });
  if (!converted.ok) throw new SourceProblem(`cannot be kept: ${converted.problems.join(' ')}`);
  noteLosses(converted.losses, notes);
  noteBarePictures(converted.document, notes);
  return { document: converted.document, pictures: [...found.values()], linksTo: [...linksTo] };
}

const standIn: StoredImage = { attachmentId: '00000000-0000-7000-8000-000000000000', width: null, height: null };

/** One picture is named in several ways. */
export function pictureName(src: string): string {
  return src.replace(/^(https?:\/\/[^/]+)?\/+(?=.)/i, (whole) => (whole.startsWith('http') ? whole : ''));
}

function linkTo(href: string, text: OldText, site: OldSite, linksTo: Set<string>, notes: Notes): string {
  if (text.ownPaths.has(href)) return href;
  const link = site.links.read(href, text);
  if (link.kind === 'lost') return '';
  if (link.kind === 'external') {
    if (link.mended) notes.add('mended', `a link: ${href} is now ${link.href}`);
    return link.href;
  }
  if (link.sourceId === text.sourceId && link.fragment !== '') return `#${link.fragment}`;
  const path = site.pathOf(link.sourceId);
  if (path === undefined) return '';
  linksTo.add(link.sourceId);
  if (link.fragment !== '') notes.add('degraded', `the link to ${href} leads to the beginning of its page`);
  return path;
}

function noteLosses(losses: readonly Loss[], notes: Notes): void {
  for (const { kind, element, detail } of losses) {
    if (element === 'img' && kind === 'dropped') continue;
    if (element === 'a' && kind === 'dropped') notes.add('degraded', `only the words are left of a ${detail}`);
    else if (kind === 'dropped') notes.add('degraded', `${element} left out: ${detail}`);
    else notes.add('degraded', `${element}: ${detail}`);
  }
}

function noteBarePictures(document: RichTextDocument, notes: Notes): void {
  const bare = imagesOf(document).filter((picture) => picture.lacksDescription).length;
  if (bare > 0) notes.add('flagged', bare === 1 ? 'a picture has no description' : `${bare} pictures have no description`);
}
