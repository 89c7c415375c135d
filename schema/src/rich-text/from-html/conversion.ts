import type { Document } from 'happy-dom';
import type { Losses } from './losses.js';

/** A picture that was stored, with its size in pixels. */
export interface StoredImage {
  attachmentId: string;
  width: number | null;
  height: number | null;
}

/** A file that was stored. */
export interface StoredFile {
  attachmentId: string;
  name: string;
  /** Bytes. */
  size: number;
  mediaType: string;
}

export interface HtmlHooks {
  /** Stores the picture and says which it is; undefined when there is none, and its description is kept as text. */
  image?: (src: string, alt: string, title: string) => StoredImage | undefined;
  /** Says which stored file the link of a file card leads to; undefined when there is none, and it stays a link. */
  file?: (href: string) => StoredFile | undefined;
  /** Says where a link shall lead. Not asked for places in the same page ("#…"). */
  link?: (href: string) => string;
}

/** What the steps of one conversion share. */
export interface Conversion {
  document: Document;
  hooks: HtmlHooks;
  losses: Losses;
  /** The HTML as it came, in lower case. */
  source: string;
}
