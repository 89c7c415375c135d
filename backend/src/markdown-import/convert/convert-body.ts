import { type RichTextDocument, imageAddress, imagesOf } from '@crossbench/schema/rich-text';
import { type Anchors, type Loss, type StoredImage, markdownToRichText } from '@crossbench/schema/rich-text/from-html';
import { idFrom } from '../../platform/ids.js';
import type { LinkReader } from '../links/link-reader.js';
import type { PictureFolder } from '../../importing/pictures/picture-folder.js';
import type { Notes } from '../../importing/report/notes.js';
import type { NamedFile } from '../../importing/files/named-files.js';
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

/** A file that came with texts of a site like this one. */
export interface OwnFile {
  readonly name: string;
  readonly size: number;
  readonly mediaType: string;
}

/** What texts that a site like this one wrote lead to: exactly what stands in them. */
export interface OwnLinks {
  /** Where a link leads here that leads out of the folder. */
  hrefOf(href: string): string;
  /** What is known of the file that lies there. */
  fileAt(path: string): OwnFile;
}

/** What all texts of an import share. */
export interface OldSite {
  readonly links: LinkReader;
  readonly pictures: Pick<PictureFolder, 'find'>;
  /** The file that a text links to, to be kept with it; without it such links lead to where they led. */
  fileOf?(href: string, text: OldText): string | undefined;
  /** The name of a place in an imported text, as links use it here; undefined when it has none of that name. */
  anchorIn?(sourceId: string, fragment: string): string | undefined;
  /** Only of texts that a site like this one wrote. */
  readonly own?: OwnLinks | undefined;
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
  /** Files that it links to, each once; `withFiles` puts in their addresses here. */
  readonly files: NamedFile[];
  /** Source ids of the imported texts that it links to. */
  readonly linksTo: readonly string[];
  /** Its places by their names on the old site. */
  readonly anchors: Anchors;
}

/** Converts a text. `stored` holds the pictures that were kept, by path; without it all that are found get a stand-in. */
export function convertBody(text: OldText, site: OldSite, notes: Notes, stored?: ReadonlyMap<string, StoredImage>): ConvertedBody {
  const found = new Map<string, NamedPicture>();
  const linksTo = new Set<string>();
  const files = new Map<string, NamedFile>();
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
    ...(site.own && { file: (href) => cardOf(href, text, site, files) }),
    link: (href) => (site.own ? ownLinkTo(href, text, site, { linksTo, files }) : linkTo(href, text, site, { linksTo, files }, notes)),
  });
  if (!converted.ok) throw new SourceProblem(`cannot be kept: ${converted.problems.join(' ')}`);
  noteLosses(converted.losses, notes);
  noteBarePictures(converted.document, notes);
  return { document: converted.document, pictures: [...found.values()], files: [...files.values()], linksTo: [...linksTo], anchors: converted.anchors };
}

const standIn: StoredImage = { attachmentId: '00000000-0000-7000-8000-000000000000', width: null, height: null };

/** One picture is named in several ways. */
export function pictureName(src: string): string {
  return src.replace(/^(https?:\/\/[^/]+)?\/+(?=.)/i, (whole) => (whole.startsWith('http') ? whole : ''));
}

interface Links {
  readonly linksTo: Set<string>;
  readonly files: Map<string, NamedFile>;
}

function linkTo(href: string, text: OldText, site: OldSite, { linksTo, files }: Links, notes: Notes): string {
  if (text.ownPaths.has(href)) return href;
  const link = site.links.read(href, text);
  const file = link.kind === 'internal' ? undefined : site.fileOf?.(href, text);
  if (file !== undefined) return standInFor(file, files, link.kind === 'external' ? link.href : '');
  if (link.kind === 'lost') return '';
  if (link.kind === 'external') {
    if (link.mended) notes.add('mended', `a link: ${href} is now ${link.href}`);
    return link.href;
  }
  if (link.sourceId === text.sourceId && link.fragment !== '') return `#${link.fragment}`;
  const path = site.pathOf(link.sourceId);
  if (path === undefined) return '';
  linksTo.add(link.sourceId);
  if (link.fragment === '') return path;
  const anchor = site.anchorIn?.(link.sourceId, link.fragment);
  if (anchor !== undefined) return `${path}#${anchor}`;
  notes.add('degraded', `the link to ${href} leads to the beginning of its page`);
  return path;
}

/** Nothing is guessed or mended: what does not lead to another file leads to where it says. */
function ownLinkTo(href: string, text: OldText, site: OldSite, { linksTo, files }: Links): string {
  if (!/^\.{1,2}\//.test(href)) return site.own?.hrefOf(href) ?? href;
  const path = site.fileOf?.(href, text);
  if (path !== undefined) return standInFor(path, files);
  const link = site.links.read(href, text);
  const to = link.kind === 'internal' ? site.pathOf(link.sourceId) : undefined;
  if (link.kind !== 'internal' || to === undefined) return '';
  linksTo.add(link.sourceId);
  return link.fragment === '' ? to : `${to}#${link.fragment}`;
}

function cardOf(href: string, text: OldText, site: OldSite, files: Map<string, NamedFile>) {
  const path = site.fileOf?.(href, text);
  return path === undefined || !site.own ? undefined : { attachmentId: standInFor(path, files).slice(imageAddress('').length), ...site.own.fileAt(path) };
}

function standInFor(path: string, files: Map<string, NamedFile>, href = ''): string {
  const standIn = imageAddress(idFrom(path));
  files.set(standIn, { standIn, href, path });
  return standIn;
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
