import { anchorOf } from './block-id.js';
import { linkPreviewIn } from './link-preview.js';
import { ownText, plainText } from './plain-text.js';
import type { RichTextDocument, RichTextNode } from './types.js';

/** Words a minute of an unhurried reader. */
const readingSpeed = 200;

export interface OutlineEntry {
  /** The `id` of the heading's element in the rendered HTML. */
  id: string;
  text: string;
  /** 2, or 3 for what stands below the heading before it. */
  level: number;
}

export interface DocumentImage {
  attachmentId: string;
  alt: string;
  caption: string;
  decorative: boolean;
  /** True when it has neither a description nor the word that it needs none. */
  lacksDescription: boolean;
  blockId: string;
}

export interface DocumentFile {
  attachmentId: string;
  name: string;
  blockId: string;
}

export interface DocumentLink {
  href: string;
  text: string;
}

/** The headings of the second and third level, for lists of contents. */
export function outlineOf(document: RichTextDocument): OutlineEntry[] {
  return document.content
    .filter((node) => node.type === 'heading' && (node.attrs?.level === 2 || node.attrs?.level === 3))
    .map((node) => ({
      id: anchorOf(String(node.attrs?.id)),
      text: ownText(node).replace(/\s+/g, ' ').trim(),
      level: Number(node.attrs?.level),
    }))
    .filter(({ text }) => text !== '');
}

export function wordCount(document: RichTextDocument): number {
  return plainText(document).match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.-]*/gu)?.length ?? 0;
}

/** Whole minutes, at least one. */
export function readingMinutes(document: RichTextDocument): number {
  return Math.max(1, Math.round(wordCount(document) / readingSpeed));
}

/** Every picture, in reading order. */
export function imagesOf(document: RichTextDocument): DocumentImage[] {
  return nodesOf(document)
    .filter((node) => node.type === 'image')
    .map(({ attrs = {} }) => {
      const alt = String(attrs.alt ?? '').trim();
      const decorative = attrs.decorative === true;
      return {
        attachmentId: String(attrs.attachmentId),
        alt,
        caption: String(attrs.caption ?? ''),
        decorative,
        lacksDescription: !decorative && alt === '',
        blockId: String(attrs.id),
      };
    });
}

/** Every file card, in reading order. */
export function filesOf(document: RichTextDocument): DocumentFile[] {
  return nodesOf(document)
    .filter((node) => node.type === 'fileCard')
    .map(({ attrs = {} }) => ({
      attachmentId: String(attrs.attachmentId),
      name: String(attrs.name ?? ''),
      blockId: String(attrs.id),
    }));
}

/** Every link, in reading order; a link that goes on over several pieces of text counts once. */
export function linksOf(document: RichTextDocument): DocumentLink[] {
  return nodesOf(document).flatMap((node) => {
    if (node.type === 'linkPreview') return previewOf(node);
    const links: DocumentLink[] = [];
    let last: DocumentLink | undefined;
    for (const child of node.content ?? []) {
      const href = child.marks?.find((mark) => mark.type === 'link')?.attrs?.href;
      if (typeof href !== 'string') last = undefined;
      else if (last?.href === href) last.text += child.text ?? '';
      else links.push((last = { href, text: child.text ?? '' }));
    }
    return links;
  });
}

function previewOf(node: RichTextNode): DocumentLink[] {
  const { url, title } = linkPreviewIn(node);
  return url === undefined ? [] : [{ href: url, text: title }];
}

/** Everybody who is mentioned, once, in reading order. */
export function mentionsOf(document: RichTextDocument): string[] {
  const mentions = nodesOf(document).filter(({ type }) => type === 'mention');
  return [...new Set(mentions.map(({ attrs }) => String(attrs?.personId)))];
}

function nodesOf(node: RichTextNode): RichTextNode[] {
  return [node, ...(node.content ?? []).flatMap(nodesOf)];
}
