/** A value that an attribute of a node or mark may have. */
export type RichTextAttribute = string | number | boolean | null;

export interface RichTextMark {
  type: string;
  attrs?: Record<string, RichTextAttribute>;
}

/** A block, a piece of text or a line break: ProseMirror's JSON. */
export interface RichTextNode {
  type: string;
  attrs?: Record<string, RichTextAttribute>;
  content?: RichTextNode[];
  marks?: RichTextMark[];
  text?: string;
}

/** What people wrote. Comes from `parseRichText`, `htmlToRichText` or `markdownToRichText`, never straight from a request. */
export interface RichTextDocument extends RichTextNode {
  type: 'doc';
  content: RichTextNode[];
}

export type CalloutTone = 'info' | 'warning';
