/** Somebody who may write on the old site. */
export interface WxrAuthor {
  /** By which posts name them. */
  readonly login: string;
  /** The number by which comments name them; empty in old exports. */
  readonly id: string;
  readonly email: string;
  readonly name: string;
}

export interface WxrComment {
  readonly id: string;
  readonly author: string;
  readonly email: string;
  /** The number of the author when they were signed in; '0' or empty otherwise. */
  readonly userId: string;
  /** Undefined when it is not known. */
  readonly at: Date | undefined;
  /** As it was written: text with simple HTML. */
  readonly content: string;
  readonly approved: boolean;
  /** Empty or `comment` for what people wrote; `pingback` and `trackback` are machines. */
  readonly type: string;
  /** '0' when it answers the post. */
  readonly parentId: string;
}

/** Anything that stands in the export as an item: posts, pages, attachments, menu entries … */
export interface WxrItem {
  readonly id: string;
  /** `post`, `page`, `attachment` or something that a plugin added. */
  readonly type: string;
  /** `publish`, `draft`, `private` … */
  readonly status: string;
  /** As it was written: text that may hold HTML. */
  readonly title: string;
  readonly link: string;
  /** The login of its author. */
  readonly creator: string;
  readonly content: string;
  readonly excerpt: string;
  readonly publishedAt: Date | undefined;
  readonly hasPassword: boolean;
  /** Categories and tags in their order, as written. */
  readonly tags: readonly string[];
  readonly comments: readonly WxrComment[];
  /** It holds more than an import can take; the rest of it was not read. */
  readonly tooLarge: boolean;
}

/** What a WordPress export (WXR) holds, in the order of the file. */
export type WxrPart =
  | { readonly kind: 'site'; readonly url: string }
  | { readonly kind: 'author'; readonly author: WxrAuthor }
  | { readonly kind: 'item'; readonly item: WxrItem }
  /** Nothing comes after it: the file ends in the middle, or is broken from here on. */
  | { readonly kind: 'broken'; readonly reason: string };
