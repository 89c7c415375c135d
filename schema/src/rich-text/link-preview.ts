import { safeLink } from './safe-link.js';
import type { RichTextNode } from './types.js';

/** What is shown of a page elsewhere. */
export interface LinkPreview {
  url: string | undefined;
  title: string;
  description: string;
  siteName: string;
  /** Where the link really leads, whatever the page calls itself. */
  host: string;
}

export function linkPreviewIn({ attrs = {} }: RichTextNode): LinkPreview {
  const url = safeLink(attrs.url);
  const words = (name: string) => (typeof attrs[name] === 'string' ? attrs[name] : '');
  return {
    url,
    title: words('title') || (url ?? ''),
    description: words('description'),
    siteName: words('siteName'),
    host: url !== undefined && URL.canParse(url) ? new URL(url).host : '',
  };
}
